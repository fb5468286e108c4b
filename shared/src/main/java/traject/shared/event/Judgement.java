package traject.shared.event;

import traject.shared.vocabulary.View;

/** An entry that is someone's judgement; it always says whose. */
public interface Judgement {

    /** Who says so. The recorder may be somebody else. */
    View seenBy();
}
