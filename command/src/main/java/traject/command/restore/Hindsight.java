package traject.command.restore;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import traject.command.casefile.CaseDecider;
import traject.command.casefile.CaseRejection;
import traject.command.casefile.CaseState;
import traject.shared.course.Recorded;
import traject.shared.event.CaseEvent;

/**
 * Judges what was recorded in a case command by command, each as of the moment at which it was recorded (semantics.md
 * 14). The rules are asked, not the rights: who was allowed to record is past.
 *
 * @param zone in which the days of the entries begin
 */
record Hindsight(ZoneId zone) {

    /**
     * Passes when all of it can have been recorded.
     *
     * @param events all of one case, in the order of recording
     * @throws EventRefused when it can't
     */
    void judge(List<Recorded> events) {
        CaseState state = CaseState.initial();
        int from = 0;
        while (from < events.size()) {
            int to = endOfCommand(events, from);
            List<Recorded> command = events.subList(from, to);
            checkStamps(command, state);
            checkRules(command, state);
            for (Recorded recorded : command) {
                state = CaseDecider.evolve(state, recorded.event(), recorded.recordedAt(), recorded.recordedBy());
            }
            from = to;
        }
    }

    /** What one command recorded, and nothing else, has one moment (semantics.md 6). */
    private static int endOfCommand(List<Recorded> events, int from) {
        Instant at = events.get(from).recordedAt();
        int to = from + 1;
        while (to < events.size() && events.get(to).recordedAt().equals(at)) {
            to++;
        }
        return to;
    }

    private static void checkStamps(List<Recorded> command, CaseState before) {
        Recorded first = command.getFirst();
        Instant last = before.lastRecordedAt();
        if (last != null && !first.recordedAt().isAfter(last)) {
            throw refused(first, "recorded-at-not-rising");
        }
        for (Recorded recorded : command) {
            if (!recorded.recordedBy().equals(first.recordedBy())) {
                throw refused(recorded, "recorded-by-several");
            }
        }
    }

    private void checkRules(List<Recorded> command, CaseState before) {
        List<CaseEvent> events = command.stream().map(Recorded::event).toList();
        LocalDate today = LocalDate.ofInstant(command.getFirst().recordedAt(), zone);
        try {
            CaseDecider.check(before, events, today);
        } catch (CaseRejection rejection) {
            throw refused(command.getFirst(), rejection.refusal().code());
        }
    }

    private static EventRefused refused(Recorded recorded, String code) {
        return new EventRefused(
                recorded.caseId(), recorded.version(), recorded.event().entry(), code);
    }
}
