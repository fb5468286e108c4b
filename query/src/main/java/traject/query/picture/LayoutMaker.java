package traject.query.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import traject.query.picture.Layout.Caption;
import traject.query.picture.Layout.Connector;
import traject.query.picture.Layout.Frame;
import traject.query.picture.Layout.Style;
import traject.query.picture.PlacedMark.Label;
import traject.query.picture.RoleLanes.RoleSpell;
import traject.query.picture.Stacking.Stacked;
import traject.shared.event.RelationshipEvent.PerceptionExpressed;
import traject.shared.event.RelationshipId;
import traject.shared.vocabulary.PerceptionPair;
import traject.shared.vocabulary.Role;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.View;

/** Gives every mark its place. */
final class LayoutMaker {

    /** So many agreements have a line each; more of them share lines. */
    private static final int OWN_LINES = 8;

    private static final int MOST_LINES = 14;
    private static final int ANY = Integer.MAX_VALUE;

    /** As the keyboard goes; of what begins on one day, what is drawn first lies deepest. */
    private static final Comparator<Stacked> IN_TIME =
            Comparator.<Stacked, LocalDate>comparing(each -> each.mark().from()).thenComparingInt(LayoutMaker::depth);

    private final Trajectory trajectory;
    private final Wording words;
    private final List<Mark> marks;
    private final Axis axis;
    private final Map<Row, List<Stacked>> stacked = new EnumMap<>(Row.class);

    LayoutMaker(Trajectory trajectory, Wording words, List<Mark> marks, Axis axis) {
        this.trajectory = trajectory;
        this.words = words;
        this.marks = marks;
        this.axis = axis;
    }

    Layout layout() {
        Map<Row, Integer> levels = new EnumMap<>(Row.class);
        for (Row row : Row.values()) {
            List<Stacked> onLevels = onLevels(row);
            stacked.put(row, onLevels);
            onLevels.forEach(each -> levels.merge(row, each.level() + 1, Math::max));
        }
        List<RoleLanes> lanes = RoleLanes.of(trajectory);
        Heights heights = Heights.of(levels, hasThirdParty(lanes));
        return new Layout(
                axis,
                heights.bottom(),
                captions(heights, levels),
                lines(heights),
                List.of(
                        heights.top(Row.CLIENT_PERCEPTION) + Heights.LEVEL / 2,
                        heights.top(Row.HELPER_PERCEPTION) + Heights.LEVEL / 2),
                placed(heights),
                connectors(lanes, heights),
                frames(heights),
                axis.x(trajectory.viewpoint().on()),
                axis.x(trajectory.viewpoint().today()));
    }

    private boolean hasThirdParty(List<RoleLanes> lanes) {
        return lanes.stream().flatMap(lane -> lane.spells().stream()).anyMatch(each -> each.view() == View.THIRD_PARTY)
                || marks.stream()
                        .anyMatch(
                                mark -> mark.shape() instanceof Shape.RoleBar bar && bar.seenBy() == View.THIRD_PARTY);
    }

    private List<Stacked> onLevels(Row row) {
        List<Mark> inRow = marks.stream().filter(mark -> mark.row() == row).toList();
        Stacking stacking = new Stacking(axis, words);
        return switch (row) {
            case PHASE, CLIENT_ROLE, HELPER_ROLE ->
                inRow.stream().map(mark -> new Stacked(mark, 0)).toList();
            case RELATIONSHIP -> {
                List<Stacked> below = stacking.stack(
                        inRow.stream().filter(LayoutMaker::isBeside).toList(), ANY);
                yield Stream.concat(
                                inRow.stream().filter(mark -> !isBeside(mark)).map(mark -> new Stacked(mark, 0)),
                                below.stream().map(each -> new Stacked(each.mark(), each.level() + 1)))
                        .toList();
            }
            case CLIENT_PERCEPTION, HELPER_PERCEPTION, NOTE -> stacking.stack(inRow, 1);
            case DECISION, MILESTONE -> stacking.stack(inRow, 2);
            case SETBACK -> stacking.stack(inRow, 3);
            case AGREEMENT -> agreements(inRow, stacking);
        };
    }

    private static boolean isBeside(Mark mark) {
        return mark.shape() instanceof Shape.ReplacementBar
                || (mark.shape() instanceof Shape.RelationshipBar bar && !bar.leading());
    }

    /** The old place of an agreement stands on the line of the agreement as it is now. */
    private static List<Stacked> agreements(List<Mark> inRow, Stacking stacking) {
        List<Mark> now = inRow.stream()
                .filter(mark -> mark.revision() != Mark.Revision.GHOST)
                .sorted(Comparator.comparing(Mark::from))
                .toList();
        List<Stacked> lines = new ArrayList<>();
        if (now.size() <= OWN_LINES) {
            now.forEach(mark -> lines.add(new Stacked(mark, lines.size())));
        } else {
            lines.addAll(stacking.stack(now, MOST_LINES));
        }
        List<Stacked> ghosts = new ArrayList<>();
        for (Mark ghost : inRow) {
            if (ghost.revision() == Mark.Revision.GHOST) {
                int line = lines.stream()
                        .filter(each -> each.mark().entries().contains(ghost.entry()))
                        .mapToInt(Stacked::level)
                        .findFirst()
                        .orElse(lines.stream().mapToInt(Stacked::level).max().orElse(-1) + 1);
                ghosts.add(new Stacked(ghost, line));
            }
        }
        return Stream.concat(ghosts.stream(), lines.stream()).toList();
    }

    private List<PlacedMark> placed(Heights heights) {
        Map<String, Integer> ids = new HashMap<>();
        List<PlacedMark> placed = new ArrayList<>();
        for (Row row : Row.values()) {
            List<Stacked> inRow = stacked.getOrDefault(row, List.of());
            Map<Stacked, Label> labels = new Labels(axis).of(inRow);
            inRow.stream().sorted(IN_TIME).forEach(each -> {
                Mark mark = each.mark();
                String id = "m-" + mark.entry().value();
                int times = ids.merge(id, 1, Integer::sum);
                boolean point = mark.to() == null;
                placed.add(new PlacedMark(
                        times == 1 ? id : id + ":" + times,
                        mark,
                        axis.x(mark.from()),
                        point ? 0 : axis.width(mark.from(), mark.end()),
                        top(each, heights),
                        height(mark, heights),
                        labels.get(each)));
            });
        }
        return placed;
    }

    /** An old place is but an outline, and hides nothing. */
    private static int depth(Stacked each) {
        Shape shape = each.mark().shape();
        if (each.mark().revision() == Mark.Revision.GHOST) {
            return 3;
        }
        boolean ground = shape instanceof Shape.Difference || shape instanceof Shape.Unknown;
        boolean post = shape instanceof Shape.HandoverPost;
        return ground ? 0 : post ? 2 : 1;
    }

    private static double top(Stacked each, Heights heights) {
        Mark mark = each.mark();
        double top = heights.top(mark.row());
        return switch (mark.shape()) {
            case Shape.RoleBar bar -> heights.bar(mark.row(), mark.lane(), bar.seenBy()) + (bar.leading() ? 0 : 3);
            case Shape.Unknown _ -> top + 3.5;
            case Shape.Difference _ -> top + .5;
            case Shape.RelationshipBar bar -> bar.leading() ? top : beside(each, top);
            case Shape.ReplacementBar _ -> beside(each, top);
            case Shape.Gap _ -> top + 3;
            case Shape.AgreementBar _ -> top + each.level() * Heights.AGREEMENT;
            case Shape.Folded _ ->
                top + each.level() * (mark.row() == Row.AGREEMENT ? Heights.AGREEMENT : Heights.LEVEL);
            // The old place of a phase stands below the band, which names the phases of now.
            case Shape.PhaseBand _, Shape.ClosedBand _ ->
                mark.revision() == Mark.Revision.GHOST ? top + Heights.PHASE + 1 : top;
            case Shape.HandoverPost _ -> top;
            case Shape.Feeling _, Shape.Diamond _, Shape.Flag _, Shape.Setback _, Shape.Absence _, Shape.Note _ ->
                top + each.level() * Heights.LEVEL;
        };
    }

    private static double beside(Stacked each, double top) {
        return top + Heights.LEADER + (each.level() - 1) * Heights.BESIDE + 4;
    }

    private static double height(Mark mark, Heights heights) {
        return switch (mark.shape()) {
            case Shape.RoleBar bar -> bar.leading() ? Heights.BAR : Heights.THIN_BAR;
            case Shape.Unknown _ -> Heights.ROLES * heights.lane() - 6;
            case Shape.Difference _ -> Heights.ROLES * heights.lane();
            case Shape.RelationshipBar bar -> bar.leading() ? Heights.LEADER : Heights.BESIDE - 7;
            case Shape.ReplacementBar _ -> Heights.BESIDE - 7;
            case Shape.Gap _ -> Heights.LEADER - 6;
            case Shape.AgreementBar _ -> Heights.AGREEMENT;
            case Shape.HandoverPost _ -> Heights.LEADER;
            case Shape.PhaseBand _, Shape.ClosedBand _ ->
                mark.revision() == Mark.Revision.GHOST ? Heights.PHASE_GHOST : Heights.PHASE;
            case Shape.Folded _ -> mark.row() == Row.AGREEMENT ? Heights.AGREEMENT : Heights.LEVEL;
            case Shape.Feeling _, Shape.Diamond _, Shape.Flag _, Shape.Setback _, Shape.Absence _, Shape.Note _ ->
                Heights.LEVEL;
        };
    }

    private static List<Double> lines(Heights heights) {
        List<Double> lines = new ArrayList<>();
        for (Row lane : List.of(Row.CLIENT_ROLE, Row.HELPER_ROLE)) {
            for (int i = 1; i <= Heights.ROLES; i++) {
                lines.add(heights.top(lane) + i * heights.lane());
            }
        }
        return lines;
    }

    private List<Connector> connectors(List<RoleLanes> lanes, Heights heights) {
        List<Connector> connectors = new ArrayList<>();
        for (RoleLanes lane : lanes) {
            Map<View, RoleSpell> before = new EnumMap<>(View.class);
            for (RoleSpell spell : lane.spells()) {
                RoleSpell last = before.put(spell.view(), spell);
                if (last != null && spell.from().equals(last.to())) {
                    Row row = RoleMarks.row(lane.side());
                    double one = middle(row, last.role(), spell.view(), heights);
                    double other = middle(row, spell.role(), spell.view(), heights);
                    connectors.add(new Connector(
                            spell.view(), axis.x(spell.from()), Math.min(one, other), Math.max(one, other)));
                }
            }
        }
        return connectors;
    }

    private static double middle(Row row, Role role, View view, Heights heights) {
        return heights.bar(row, RoleCode.rank(role), view) + Heights.BAR / 2;
    }

    private List<Frame> frames(Heights heights) {
        double top = heights.top(Row.CLIENT_PERCEPTION) - 1;
        double height = heights.top(Row.HELPER_PERCEPTION) + Heights.LEVEL - top + 1;
        Map<RelationshipId, Map<Side, PerceptionExpressed>> latest = new LinkedHashMap<>();
        List<Frame> frames = new ArrayList<>();
        for (PerceptionExpressed said : trajectory.all(PerceptionExpressed.class)) {
            Map<Side, PerceptionExpressed> pair =
                    latest.computeIfAbsent(said.relationship(), _ -> new EnumMap<>(Side.class));
            pair.put(said.party(), said);
            @Nullable PerceptionExpressed client = pair.get(Side.CLIENT);
            @Nullable PerceptionExpressed helper = pair.get(Side.HELPER);
            if (client != null
                    && helper != null
                    && PerceptionPair.of(client.perception(), helper.perception()) == PerceptionPair.CONTRADICTORY) {
                frames.add(frame(client.occurredOn(), helper.occurredOn(), top, height));
            }
        }
        return frames;
    }

    private Frame frame(LocalDate one, LocalDate other, double top, double height) {
        double from = Math.min(axis.x(one), axis.x(other));
        return new Frame(from, Math.max(axis.x(one), axis.x(other)) - from, top, height);
    }

    private List<Caption> captions(Heights heights, Map<Row, Integer> levels) {
        List<Caption> captions = new ArrayList<>();
        captions.add(title("gutter.phase", heights.top(Row.PHASE) + 16));
        captions.add(new Caption(Style.LANE, words.say("gutter.client"), "", heights.top(Row.CLIENT_ROLE) - 17));
        addRoles(RoleCode.CLIENT_LANE, Row.CLIENT_ROLE, heights, captions);
        captions.add(title("gutter.relationship", heights.top(Row.RELATIONSHIP) + 15));
        addRoles(RoleCode.HELPER_LANE, Row.HELPER_ROLE, heights, captions);
        captions.add(new Caption(Style.LANE, words.say("gutter.helper"), "", heights.laneBottom(Row.HELPER_ROLE) + 14));
        double perception = heights.top(Row.CLIENT_PERCEPTION) + 16;
        captions.add(title("gutter.perception", perception));
        captions.add(new Caption(Style.SIDE, words.say("gutter.perception.client"), "", perception));
        captions.add(new Caption(
                Style.SIDE, words.say("gutter.perception.helper"), "", heights.top(Row.HELPER_PERCEPTION) + 16));
        captions.add(title("gutter.decision", heights.top(Row.DECISION) + 16));
        captions.add(title("gutter.milestone", heights.top(Row.MILESTONE) + 16));
        captions.add(title("gutter.setback", heights.top(Row.SETBACK) + 16));
        captions.add(title("gutter.agreement", heights.top(Row.AGREEMENT) + 15.5));
        if (levels.containsKey(Row.NOTE)) {
            captions.add(title("gutter.note", heights.top(Row.NOTE) + 16));
        }
        return captions;
    }

    private Caption title(String key, double y) {
        return new Caption(Style.ROW, words.say(key), words.say(key + ".short"), y);
    }

    private void addRoles(List<? extends Role> roles, Row row, Heights heights, List<Caption> captions) {
        for (Role role : roles) {
            double y = heights.top(row) + RoleCode.rank(role) * heights.lane() + heights.lane() / 2 + 5;
            // What stands between brackets explains the role; the list has it in full.
            String name = words.label(role).split(" \\(", 2)[0];
            captions.add(new Caption(Style.ROLE, name, RoleCode.of(role), y));
        }
    }
}
