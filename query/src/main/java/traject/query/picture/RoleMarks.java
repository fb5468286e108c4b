package traject.query.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import traject.query.picture.Leads.Piece;
import traject.query.picture.Leads.Time;
import traject.query.picture.RoleLanes.Disagreement;
import traject.query.picture.RoleLanes.RoleSpell;
import traject.shared.event.EntryId;
import traject.shared.vocabulary.Role;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.View;

/** The roles of both sides: what each view says, where views differ and where nobody has spoken. */
final class RoleMarks {

    private final Trajectory trajectory;
    private final Wording words;
    private final Leads leads;
    private final List<RoleLanes> lanes;

    RoleMarks(Trajectory trajectory, Wording words, Leads leads, List<RoleLanes> lanes) {
        this.trajectory = trajectory;
        this.words = words;
        this.leads = leads;
        this.lanes = lanes;
    }

    static Row row(Side side) {
        return switch (side) {
            case CLIENT -> Row.CLIENT_ROLE;
            case HELPER -> Row.HELPER_ROLE;
        };
    }

    /** What is drawn first is covered by what follows: differences, then what is unknown, then the roles. */
    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        for (RoleLanes lane : lanes) {
            for (Time led : leads.of(lane.relationship())) {
                LocalDate until = trajectory.drawnUntil(led.to());
                lane.disagreements(led.from(), until).forEach(found -> marks.add(difference(lane.side(), found)));
                addUnknown(lane, led, until, marks);
            }
        }
        for (RoleLanes lane : lanes) {
            lane.spells().forEach(spell -> addRole(lane, spell, marks));
        }
        return marks;
    }

    private Mark difference(Side side, Disagreement found) {
        String said = found.said().entrySet().stream()
                .map(view -> words.say("mark.difference.view", words.who(view.getKey()), named(view)))
                .collect(Collectors.joining(", "));
        return Mark.bar(
                List.of(found.entry()),
                row(side),
                found.from(),
                found.to(),
                trajectory.horizon(),
                new Shape.Difference(side),
                words.say("mark.difference", words.of(side), said, period(found.from(), found.to())),
                LabelText.NONE);
    }

    private String named(Map.Entry<View, List<Role>> view) {
        return view.getValue().stream().map(words::within).collect(Collectors.joining(", "));
    }

    private void addUnknown(RoleLanes lane, Time led, LocalDate until, List<Mark> marks) {
        LocalDate known = lane.known();
        LocalDate end = known == null || known.isAfter(until) ? until : known;
        EntryId start = trajectory.startOf(lane.relationship());
        if (led.from().isBefore(end) && start != null) {
            marks.add(Mark.bar(
                    List.of(start),
                    row(lane.side()),
                    led.from(),
                    end,
                    trajectory.horizon(),
                    new Shape.Unknown(lane.side()),
                    words.say("mark.unknown", words.of(lane.side()), period(led.from(), end)),
                    LabelText.NONE));
        }
    }

    private void addRole(RoleLanes lane, RoleSpell spell, List<Mark> marks) {
        LocalDate until = trajectory.drawnUntil(spell.to());
        for (Piece piece : Leads.pieces(spell.from(), until, leads.of(lane.relationship()))) {
            @Nullable LocalDate end = piece.to().equals(until) ? spell.to() : piece.to();
            marks.add(Mark.bar(
                            List.of(spell.entry()),
                            row(lane.side()),
                            piece.from(),
                            end,
                            trajectory.horizon(),
                            new Shape.RoleBar(spell.role(), spell.view(), piece.leading()),
                            words.say(
                                    piece.leading() ? "mark.role" : "mark.role.beside",
                                    words.label(spell.role()),
                                    RoleCode.of(spell.role()),
                                    words.of(lane.side()),
                                    words.says(spell.view()),
                                    words.period(piece.from(), end),
                                    words.name(trajectory.helper(lane.relationship()))),
                            LabelText.of(RoleCode.of(spell.role())))
                    .inLane(RoleCode.rank(spell.role())));
        }
    }

    /** What lasts until the last day drawn may last longer. */
    private String period(LocalDate from, LocalDate to) {
        return words.period(from, to.equals(trajectory.horizon()) ? null : to);
    }
}
