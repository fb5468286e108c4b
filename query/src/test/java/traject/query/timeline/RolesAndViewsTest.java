package traject.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static traject.query.timeline.Story.*;
import static traject.shared.vocabulary.ClientRole.*;
import static traject.shared.vocabulary.HelperRole.*;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import traject.shared.event.RelationshipEvent.CharacteristicObserved;
import traject.shared.event.RelationshipEvent.PerceptionExpressed;
import traject.shared.event.RelationshipEvent.RelationshipAssessed;
import traject.shared.event.RelationshipEvent.TensionAssessed;
import traject.shared.vocabulary.Characteristic;
import traject.shared.vocabulary.Perception;
import traject.shared.vocabulary.RelationshipOutcome;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.TensionField;
import traject.shared.vocabulary.View;

class RolesAndViewsTest {

    private static @Nullable ViewedConfiguration seen(Story story, View view) {
        return story.on("2025-12-31", view).configuration();
    }

    private static Roles roles(Story story) {
        return Objects.requireNonNull(story.on("2025-12-31").relationship(R1)).roles();
    }

    @Test
    void a_view_that_has_said_nothing_falls_back_to_the_third_party_first() {
        Story story = ledByNour()
                .told(
                        shift("a", "2025-02-01", INSPECTOR, View.CLIENT),
                        shift("b", "2025-02-02", MEDIATOR, View.THIRD_PARTY));

        assertThat(seen(story, View.HELPER)).isEqualTo(new ViewedConfiguration(null, null, MEDIATOR, View.THIRD_PARTY));
    }

    @Test
    void without_a_third_party_it_falls_back_to_the_client_and_then_to_the_helper() {
        Story story = ledByNour()
                .told(
                        shift("a", "2025-02-01", COUNSELLOR, View.HELPER),
                        shift("b", "2025-02-02", GO_IT_ALONE, View.HELPER))
                .told(shift("c", "2025-02-03", INSPECTOR, View.CLIENT));

        assertThat(seen(story, View.THIRD_PARTY))
                .isEqualTo(new ViewedConfiguration(GO_IT_ALONE, View.HELPER, INSPECTOR, View.CLIENT));
    }

    @Test
    void its_own_lane_counts_even_when_another_spoke_later() {
        Story story = ledByNour()
                .told(
                        shift("a", "2025-02-01", COUNSELLOR, View.HELPER),
                        shift("b", "2025-03-01", INSPECTOR, View.THIRD_PARTY));

        assertThat(seen(story, View.HELPER)).isEqualTo(new ViewedConfiguration(null, null, COUNSELLOR, View.HELPER));
    }

    @Test
    void a_shift_seen_by_both_sets_the_lanes_of_client_and_helper() {
        Story story = ledByNour().told(shift("a", "2025-02-01", RESCUER, View.BOTH));

        assertThat(roles(story).helper().client()).isEqualTo(new RoleTaken<>(RESCUER, day("2025-02-01"), id("a")));
        assertThat(roles(story).helper().helper()).isEqualTo(new RoleTaken<>(RESCUER, day("2025-02-01"), id("a")));
        assertThat(roles(story).helper().thirdParty()).isNull();
    }

    @Test
    void a_shift_by_both_leaves_the_lane_that_had_the_role_already_since_when_it_had_it() {
        Story story = ledByNour()
                .told(shift("a", "2025-02-01", RESCUER, View.HELPER), shift("b", "2025-03-01", RESCUER, View.BOTH));

        assertThat(roles(story).helper().helper()).isEqualTo(new RoleTaken<>(RESCUER, day("2025-02-01"), id("a")));
        assertThat(roles(story).helper().client()).isEqualTo(new RoleTaken<>(RESCUER, day("2025-03-01"), id("b")));
    }

    @Test
    void where_views_differ_that_is_flagged_for_that_side_only() {
        Story story = ledByNour()
                .told(
                        shift("a", "2025-02-01", COUNSELLOR, View.HELPER),
                        shift("b", "2025-02-02", INSPECTOR, View.CLIENT))
                .told(shift("c", "2025-02-03", ATTACHED_STAYER, View.BOTH));

        assertThat(roles(story).viewsDiffer(Side.HELPER)).isTrue();
        assertThat(roles(story).viewsDiffer(Side.CLIENT)).isFalse();
    }

    @Test
    void one_view_alone_differs_from_nobody() {
        assertThat(roles(ledByNour().told(shift("a", "2025-02-01", COUNSELLOR, View.HELPER)))
                        .viewsDiffer(Side.HELPER))
                .isFalse();
    }

    @Test
    void both_together_are_two_lanes_and_no_view_to_ask_for() {
        assertThatThrownBy(() -> opened().on("2025-02-01", View.BOTH)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_latest_assessment_counts_within_each_view() {
        RelationshipAssessed early = assessed("a", "2025-02-01", RelationshipOutcome.STABILITY, View.HELPER);
        RelationshipAssessed late = assessed("b", "2025-05-01", RelationshipOutcome.SUCCESS, View.HELPER);
        RelationshipAssessed other = assessed("c", "2025-04-01", RelationshipOutcome.NEGATIVE, View.CLIENT);

        Impressions impressions = impressions(ledByNour().told(early, other, late));

        assertThat(impressions.assessments().seen(View.HELPER)).isEqualTo(new Seen<>(late, View.HELPER));
        assertThat(impressions.assessments().seen(View.CLIENT)).isEqualTo(new Seen<>(other, View.CLIENT));
        assertThat(impressions.assessments().seen(View.THIRD_PARTY)).isEqualTo(new Seen<>(other, View.CLIENT));
    }

    @Test
    void an_assessment_may_follow_the_end_of_the_relationship() {
        RelationshipAssessed after = assessed("a", "2025-05-01", RelationshipOutcome.SUCCESS, View.HELPER);

        Impressions impressions = impressions(ledByNour().told(ended("e", "2025-04-01", R1), after));

        assertThat(impressions.assessments().helper()).isEqualTo(after);
    }

    @Test
    void each_party_has_its_own_perception_and_one_may_be_missing() {
        PerceptionExpressed good = perceived("a", "2025-02-01", Side.CLIENT, Perception.POSITIVE);
        PerceptionExpressed bad = perceived("b", "2025-03-01", Side.CLIENT, Perception.NEGATIVE);
        PerceptionExpressed own = perceived("c", "2025-03-01", Side.HELPER, Perception.NEUTRAL);

        assertThat(impressions(ledByNour().told(good, bad)).perceptions()).isEqualTo(new Perceptions(bad, null));
        assertThat(impressions(ledByNour().told(own, good)).perceptions()).isEqualTo(new Perceptions(good, own));
    }

    @Test
    void a_pole_replaces_the_other_pole_of_its_axis_and_leaves_the_other_axes() {
        CharacteristicObserved near = observed("a", "2025-02-01", Characteristic.NEAR);
        CharacteristicObserved distant = observed("b", "2025-03-01", Characteristic.DISTANT);
        CharacteristicObserved tailored = observed("c", "2025-03-01", Characteristic.PERSONALISED);
        CharacteristicObserved emancipatory = observed("d", "2025-03-01", Characteristic.EMANCIPATORY);

        Characteristics characteristics = impressions(ledByNour().told(near, tailored, emancipatory, distant))
                .characteristics();

        assertThat(characteristics.closeness().helper()).isEqualTo(distant);
        assertThat(characteristics.tailoring().helper()).isEqualTo(tailored);
        assertThat(characteristics.power().helper()).isEqualTo(emancipatory);
    }

    @Test
    void a_tension_is_kept_per_field_and_view() {
        TensionAssessed first = tension("a", TensionField.TRUST_CONTROL, -2, View.HELPER);
        TensionAssessed then = tension("b", TensionField.TRUST_CONTROL, 1, View.HELPER);
        TensionAssessed client = tension("c", TensionField.TRUST_CONTROL, 2, View.CLIENT);
        TensionAssessed other = tension("d", TensionField.PRODUCT_PROCESS, 0, View.HELPER);

        Impressions impressions = impressions(ledByNour().told(first, then, client, other));

        assertThat(impressions.tensions())
                .isEqualTo(java.util.Map.of(
                        TensionField.TRUST_CONTROL,
                        new ByView<>(client, then, null),
                        TensionField.PRODUCT_PROCESS,
                        new ByView<>(null, other, null)));
    }

    private static Impressions impressions(Story story) {
        return Objects.requireNonNull(story.on("2025-12-31").relationship(R1)).impressions();
    }

    private static RelationshipAssessed assessed(String id, String on, RelationshipOutcome outcome, View view) {
        return new RelationshipAssessed(id(id), day(on), R1, outcome, view, null);
    }

    private static PerceptionExpressed perceived(String id, String on, Side party, Perception perception) {
        return new PerceptionExpressed(id(id), day(on), R1, party, perception, null);
    }

    private static CharacteristicObserved observed(String id, String on, Characteristic characteristic) {
        return new CharacteristicObserved(id(id), day(on), R1, characteristic, View.HELPER, null);
    }

    private static TensionAssessed tension(String id, TensionField field, int position, View view) {
        return new TensionAssessed(id(id), day("2025-02-01"), R1, field, position, view, true, null);
    }
}
