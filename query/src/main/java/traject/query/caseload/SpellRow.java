package traject.query.caseload;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import traject.query.timeline.Configuration;
import traject.query.timeline.Spell;
import traject.query.timeline.SpellStart;
import traject.shared.event.CaseId;
import traject.shared.event.RelationshipId;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.View;

/** A spell as a row of the table, one shape for all kinds. */
record SpellRow(
        View view,
        int rank,
        Kind kind,
        @Nullable RelationshipId relationship,
        @Nullable ClientRole clientRole,
        @Nullable HelperRole helperRole,
        @Nullable Phase phase,
        LocalDate from,
        @Nullable LocalDate to,
        SpellStart start) {

    /** What lasted. */
    enum Kind {
        PHASE,
        LEAD,
        CLIENT_ROLE,
        HELPER_ROLE,
        CONFIGURATION
    }

    static SpellRow ofPhase(View view, int rank, Spell<Phase> spell) {
        return new SpellRow(
                view, rank, Kind.PHASE, null, null, null, spell.value(), spell.from(), spell.to(), spell.start());
    }

    static SpellRow ofLead(View view, int rank, Spell<RelationshipId> spell) {
        return new SpellRow(
                view, rank, Kind.LEAD, spell.value(), null, null, null, spell.from(), spell.to(), spell.start());
    }

    static SpellRow ofRoles(View view, int rank, Kind kind, RelationshipId relationship, Spell<Configuration> spell) {
        Configuration roles = spell.value();
        return new SpellRow(
                view,
                rank,
                kind,
                relationship,
                roles.client(),
                roles.helper(),
                null,
                spell.from(),
                spell.to(),
                spell.start());
    }

    @Nullable
    Object[] row(CaseId caseId) {
        return new Object[] {
            caseId.value(),
            view.name(),
            rank,
            kind.name(),
            CaseTables.text(relationship),
            CaseTables.text(clientRole),
            CaseTables.text(helperRole),
            CaseTables.text(phase),
            from,
            to,
            start.name()
        };
    }
}
