package traject.query.timeline;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import traject.shared.event.RelationshipId;
import traject.shared.vocabulary.Phase;

/** Reads the spells of a case off its states, one after each entry of the course. */
final class SpellFold {

    private final SpellTrack<Phase> phases = new SpellTrack<>();
    private final SpellTrack<RelationshipId> leads = new SpellTrack<>();
    private final Map<RelationshipId, RelationshipSpells> relationships = new LinkedHashMap<>();

    void follow(LocalDate on, CaseState state) {
        CurrentPhase phase = state.status() == CaseStatus.OPEN ? state.phase() : null;
        phases.set(on, phase == null ? null : phase.phase(), SpellStart.SHIFTED);
        leads.set(on, state.leading(), SpellStart.SHIFTED);
        for (Relationship relationship : state.relationships()) {
            relationships
                    .computeIfAbsent(relationship.id(), _ -> new RelationshipSpells(relationship))
                    .follow(on, relationship, state.view());
        }
    }

    Spells spells() {
        return new Spells(
                phases.spells(),
                leads.spells(),
                relationships.values().stream().map(RelationshipSpells::spells).toList());
    }
}
