package traject.e2e;

import java.util.Set;

/** The refusals that requests one after another do not meet, and why. */
final class NotProvoked {

    static final Set<String> CODES = Set.of(
            // Two have to come at the same moment; RecordingTogetherTest has them meet.
            "concurrent-change",
            "rebuild-running",
            // The lists would have to lag behind for five seconds.
            "not-yet-readable",
            // That there is none is what this shows.
            "unexpected",
            // They want a long course of their own, which chance seldom makes; the tests of the rules make it.
            "already-retracted",
            "basis-unknown",
            "not-the-receiving-helper",
            "client-took-part",
            "about-later");

    private NotProvoked() {}
}
