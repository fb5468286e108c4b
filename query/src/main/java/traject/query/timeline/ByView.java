package traject.query.timeline;

import org.jspecify.annotations.Nullable;
import traject.shared.vocabulary.View;

/**
 * What each view says of one thing: a lane per view, never merged by date (semantics.md 11). What BOTH say stands in
 * the lanes of client and helper.
 *
 * @param <T> what is said
 */
public record ByView<T>(
        @Nullable T client, @Nullable T helper, @Nullable T thirdParty) {

    static <T> ByView<T> none() {
        return new ByView<>(null, null, null);
    }

    /** What this view itself says, without fall-back; null when it has said nothing yet. */
    public @Nullable T lane(View view) {
        return switch (view) {
            case CLIENT -> client;
            case HELPER -> helper;
            case THIRD_PARTY -> thirdParty;
            case BOTH -> throw new IllegalArgumentException("both together have no lane of their own");
        };
    }

    /**
     * What holds for a reader with this view: its own lane, and where that is empty the third party's, the client's or
     * the helper's, in this order. Null when nobody has said anything yet.
     */
    public @Nullable Seen<T> seen(View view) {
        T own = lane(view);
        if (own != null) {
            return new Seen<>(own, view);
        }
        if (thirdParty != null) {
            return new Seen<>(thirdParty, View.THIRD_PARTY);
        }
        if (client != null) {
            return new Seen<>(client, View.CLIENT);
        }
        return helper == null ? null : new Seen<>(helper, View.HELPER);
    }

    /** With something newly said by this view. */
    ByView<T> with(View seenBy, T said) {
        return switch (seenBy) {
            case CLIENT -> new ByView<>(said, helper, thirdParty);
            case HELPER -> new ByView<>(client, said, thirdParty);
            case THIRD_PARTY -> new ByView<>(client, helper, said);
            case BOTH -> new ByView<>(said, said, thirdParty);
        };
    }
}
