package traject.query.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import traject.query.picture.Mark.Revision;
import traject.query.picture.Shape.RoleBar;
import traject.query.timeline.CaseState;
import traject.query.timeline.RandomCase;
import traject.query.timeline.Relationship;
import traject.query.timeline.RoleTaken;
import traject.query.timeline.Timeline;
import traject.query.timeline.TimelineEntry;
import traject.shared.course.Recorded;
import traject.shared.event.EntryId;
import traject.shared.vocabulary.Role;
import traject.shared.vocabulary.View;

/** Pictures of what chance and the rules bring: late entries, corrections, retractions, returns, handovers. */
class RandomPicturesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 15);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_case_from_any_viewpoint_is_drawn_whole(long seed) throws Exception {
        List<Recorded> log = RandomCase.log(seed);
        Timeline timeline = Timeline.of(RandomCase.CASE, log);
        Random random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            Instant knownAt =
                    i == 0 ? Instant.MAX : log.get(random.nextInt(log.size())).recordedAt();
            TrajectoryPicture picture = picture(timeline, TODAY.minusDays(random.nextInt(600)), knownAt);

            List<EntryId> known =
                    timeline.entries(knownAt).stream().map(TimelineEntry::id).toList();
            assertThat(picture.table().rows())
                    .extracting(PictureTable.Row::entry)
                    .containsExactlyElementsOf(known);
            List<PlacedMark> marks = picture.layout().marks();
            assertThat(marks).extracting(PlacedMark::id).doesNotHaveDuplicates();
            assertThat(marks).allSatisfy(mark -> {
                assertThat(known).containsAll(mark.mark().entries());
                assertThat(mark.x()).isBetween(0.0, 100.0);
                assertThat(mark.end()).isBetween(mark.x(), 100.01);
                assertThat(mark.y() + mark.height())
                        .isBetween(0.0, picture.layout().height());
                assertThat(mark.mark().sentence()).isNotBlank().doesNotContain("{", "null");
            });
            for (Row row : Row.values()) {
                assertThat(marks.stream()
                                .filter(mark -> mark.mark().row() == row)
                                .map(PlacedMark::x))
                        .as("in time, in row %s", row)
                        .isSorted();
            }
            parsed(picture.svg());
            parsed(picture.download());
        }
    }

    /** What the eye finds on a day is what the state of that day says: bars of roles against the fold. */
    @ParameterizedTest
    @MethodSource("seeds")
    void the_roles_drawn_on_a_day_are_those_of_the_state_of_that_day(long seed) {
        Timeline timeline = Timeline.of(RandomCase.CASE, RandomCase.log(seed));
        TrajectoryPicture picture = picture(timeline, TODAY, Instant.MAX);
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            LocalDate day = TODAY.minusDays(1 + random.nextInt(600));
            List<String> drawn = picture.layout().marks().stream()
                    .map(PlacedMark::mark)
                    .filter(mark -> mark.shape() instanceof RoleBar
                            && mark.revision() != Revision.GHOST
                            && !day.isBefore(mark.from())
                            && day.isBefore(mark.end()))
                    .map(mark -> mark.entry() + " " + ((RoleBar) mark.shape()).seenBy())
                    .toList();
            assertThat(drawn).as("on %s", day).containsExactlyInAnyOrderElementsOf(held(timeline, day));
        }
    }

    private static List<String> held(Timeline timeline, LocalDate day) {
        CaseState state = timeline.at(day, Instant.MAX, View.HELPER);
        List<String> held = new ArrayList<>();
        for (Relationship relationship : state.relationships()) {
            if (relationship.status() == Relationship.Status.RUNNING) {
                for (View view : List.of(View.CLIENT, View.HELPER, View.THIRD_PARTY)) {
                    add(relationship.roles().client().lane(view), view, held);
                    add(relationship.roles().helper().lane(view), view, held);
                }
            }
        }
        return held;
    }

    private static <R extends Role> void add(@Nullable RoleTaken<R> taken, View view, List<String> held) {
        if (taken != null) {
            held.add(taken.entry() + " " + view);
        }
    }

    private static TrajectoryPicture picture(Timeline timeline, LocalDate on, Instant knownAt) {
        return TrajectoryPicture.of(
                timeline,
                new Viewpoint(on, knownAt, TODAY, Drawing.ZONE, View.HELPER),
                new Reader(Locale.ENGLISH, person -> person.value(), _ -> true));
    }

    private static void parsed(String xml) throws Exception {
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
