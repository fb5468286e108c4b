package traject.query.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import traject.query.caseload.SpellRow.Kind;
import traject.query.timeline.Configuration;
import traject.query.timeline.Spell;
import traject.query.timeline.Spells;
import traject.query.timeline.Timeline;
import traject.shared.event.RelationshipId;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.View;

/** Lines up the spells of a case in every view; the rank keeps their order. */
final class SpellRows {

    private static final List<View> VIEWS = List.of(View.HELPER, View.CLIENT, View.THIRD_PARTY);

    private final List<SpellRow> rows = new ArrayList<>();
    private int rank;

    private SpellRows() {}

    static List<SpellRow> of(Timeline timeline) {
        SpellRows rows = new SpellRows();
        for (View view : VIEWS) {
            rows.rank = 0;
            rows.add(view, timeline.spells(LocalDate.MAX, Instant.MAX, view));
        }
        return List.copyOf(rows.rows);
    }

    private void add(View view, Spells spells) {
        spells.phases().forEach(spell -> rows.add(SpellRow.ofPhase(view, rank++, spell)));
        spells.leads().forEach(spell -> rows.add(SpellRow.ofLead(view, rank++, spell)));
        for (Spells.OfRelationship of : spells.relationships()) {
            RelationshipId id = of.relationship();
            of.clientRoles().forEach(spell -> add(view, Kind.CLIENT_ROLE, id, client(spell)));
            of.helperRoles().forEach(spell -> add(view, Kind.HELPER_ROLE, id, helper(spell)));
            of.configurations().forEach(spell -> add(view, Kind.CONFIGURATION, id, spell));
        }
    }

    private void add(View view, Kind kind, RelationshipId relationship, Spell<Configuration> spell) {
        rows.add(SpellRow.ofRoles(view, rank++, kind, relationship, spell));
    }

    private static Spell<Configuration> client(Spell<ClientRole> spell) {
        return new Spell<>(new Configuration(spell.value(), null), spell.from(), spell.to(), spell.start());
    }

    private static Spell<Configuration> helper(Spell<HelperRole> spell) {
        return new Spell<>(new Configuration(null, spell.value()), spell.from(), spell.to(), spell.start());
    }
}
