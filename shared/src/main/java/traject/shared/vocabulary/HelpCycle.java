package traject.shared.vocabulary;

import java.util.List;

/** The cycle of help in the broad framework [B]. */
public enum HelpCycle implements Term {
    EXPLORATION,
    PROPOSAL,
    AGREEMENT,
    AFTERCARE;

    @Override
    public List<Source> sources() {
        return List.of(Source.B);
    }
}
