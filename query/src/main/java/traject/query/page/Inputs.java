package traject.query.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import traject.query.page.Input.Option;
import traject.query.timeline.CaseState;
import traject.query.timeline.Relationship;
import traject.shared.event.AgreementEvent.AgreementMade;
import traject.shared.event.CaseEntry;
import traject.shared.event.EntryId;
import traject.shared.event.HandoverEvent.HandoverAnnounced;
import traject.shared.event.HandoverEvent.ReplacementArranged;
import traject.shared.event.ParticipationEvent.GroupJoined;
import traject.shared.event.PersonId;
import traject.shared.event.PlanEvent.PlanDrawnUp;
import traject.shared.event.RelapseEvent.RelapseOccurred;
import traject.shared.event.RequestEvent.RequestMade;
import traject.shared.event.SupportEvent.BudgetHelpStarted;
import traject.shared.event.SupportEvent.EntitlementFoundUnrealised;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;
import traject.shared.problem.Problem;
import traject.shared.vocabulary.AgreementForm;
import traject.shared.vocabulary.AgreementKind;
import traject.shared.vocabulary.Party;
import traject.shared.vocabulary.Role;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.Term;
import traject.shared.vocabulary.View;

/**
 * Lays a form out for somebody in a case: with what they may choose from there, and what goes without saying filled in.
 * The day is today, whoever records says so, the relationship is the one that leads.
 */
final class Inputs {

    /** Rows that stand open where a field takes any number. */
    private static final int EMPTY_ROWS = 3;

    private static final Map<String, Class<? extends CaseEntry>> POINTS_TO = Map.of(
            "agreement", AgreementMade.class,
            "relapse", RelapseOccurred.class,
            "handover", HandoverAnnounced.class,
            "request", RequestMade.class,
            "entitlement", EntitlementFoundUnrealised.class,
            "plan", PlanDrawnUp.class,
            "budgetHelp", BudgetHelpStarted.class,
            "joined", GroupJoined.class,
            "replacement", ReplacementArranged.class);

    private final Words words;
    private final Actor actor;
    private final LocalDate today;
    private final Colleagues colleagues;
    private final @Nullable CaseState state;
    private final List<Line> lines;
    private final Set<EntryId> running;

    /**
     * For one case.
     *
     * @param colleagues to suggest where a form asks for one
     * @param state where it stands; null for a case that is yet to be opened
     * @param lines its entries, to point to
     */
    Inputs(
            Words words,
            Actor actor,
            LocalDate today,
            Colleagues colleagues,
            @Nullable CaseState state,
            List<Line> lines) {
        this.words = words;
        this.actor = actor;
        this.today = today;
        this.colleagues = colleagues;
        this.state = state;
        this.lines = lines;
        this.running = state == null ? Set.of() : StillRunning.in(state);
    }

    /**
     * The inputs.
     *
     * @param filledIn what was filled in before; empty for a new form
     * @param problems why it was refused; none where it was not
     */
    List<Input> of(EntryForm form, Map<String, List<String>> filledIn, List<Problem> problems) {
        return form.fields().stream()
                .filter(field -> !isMadeUp(form.kind(), field))
                .map(field -> input(form.kind(), field, field.name(), filledIn, problems, EMPTY_ROWS))
                .toList();
    }

    /** Names a relationship that only begins with this entry: nobody is asked for its id. */
    static boolean isMadeUp(EntryKind kind, EntryField field) {
        return (kind == EntryKind.START_RELATIONSHIP && field.name().equals("relationship"))
                || (kind == EntryKind.COMPLETE_HANDOVER && field.name().equals("newRelationship"));
    }

    private Input input(
            EntryKind kind,
            EntryField field,
            String name,
            Map<String, List<String>> filledIn,
            List<Problem> problems,
            int emptyRows) {
        List<String> values = filledIn.isEmpty() ? usual(kind, field) : said(filledIn, name);
        List<List<Input>> rows = rows(kind, field, name, filledIn, problems, emptyRows);
        boolean inRow = rows.stream().flatMap(List::stream).anyMatch(part -> part.error() != null);
        return new Input(
                name,
                field,
                words.field(kind, field.name()),
                field.required() ? null : words.mayBeEmpty(kind, field.name()),
                values,
                options(kind, field, filledIn.getOrDefault(name, List.of())),
                rows,
                words.hint(kind, field.name()),
                inRow ? null : error(name, problems));
    }

    private static @Nullable String error(String name, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> Input.isMeantBy(problem, name))
                .findFirst()
                .map(Problem::detail)
                .orElse(null);
    }

    /** What was said under a name; a place that was left empty is none. */
    private static List<String> said(Map<String, List<String>> filledIn, String name) {
        return filledIn.getOrDefault(name, List.of()).stream()
                .filter(each -> !each.isBlank())
                .toList();
    }

    /** The rows in which something stands, moved up, as they are counted in a refusal; and some to go on in. */
    private List<List<Input>> rows(
            EntryKind kind,
            EntryField field,
            String name,
            Map<String, List<String>> filledIn,
            List<Problem> problems,
            int emptyRows) {
        if (field.parts().isEmpty()) {
            return List.of();
        }
        Map<String, List<String>> known = new HashMap<>(Map.of("", List.of()));
        int filled = 0;
        for (int row = 0; row < EntryCommand.MOST_ROWS; row++) {
            boolean any = false;
            for (EntryField part : field.parts()) {
                List<String> said = said(filledIn, name + "." + row + "." + part.name());
                known.put(name + "." + filled + "." + part.name(), said);
                any |= !said.isEmpty();
            }
            filled += any ? 1 : 0;
        }
        return IntStream.range(0, filled + emptyRows)
                .mapToObj(row -> field.parts().stream()
                        .map(part -> input(kind, part, name + "." + row + "." + part.name(), known, problems, 0))
                        .toList())
                .toList();
    }

    private List<String> usual(EntryKind kind, EntryField field) {
        return switch (field.type()) {
            case DAY -> field.name().equals("occurredOn") ? List.of(today.toString()) : List.of();
            case WORD -> kind == EntryKind.MAKE_AGREEMENT ? ofAgreement(field) : ownVoice(field);
            case RELATIONSHIP -> leading();
            case PERSON -> field.name().equals("by") || kind == EntryKind.START_RELATIONSHIP ? me() : List.of();
            case PEOPLE -> field.name().equals("deciders") ? me() : List.of();
            case YES_OR_NO -> field.name().equals("clientTookPart") ? List.of() : List.of("false");
            case NAME ->
                field.name().equals("team") && actor.team() != null
                        ? List.of(actor.team().value())
                        : List.of();
            case ENTRY -> onlyOne(kind, field);
            case TEXT, TEXTS, WORDS, NUMBER, ENTRIES, NAMES, ROWS -> List.of();
        };
    }

    private List<String> ownVoice(EntryField field) {
        boolean client = actor.role() == ActorRole.CLIENT;
        Map<String, Enum<?>> usual = Map.of(
                "seenBy", client ? View.CLIENT : View.HELPER,
                "party", client ? Side.CLIENT : Side.HELPER,
                "carriedBy", Party.BOTH);
        Enum<?> word = usual.get(field.name());
        return word == null ? List.of() : List.of(word.name());
    }

    /** Of its own kind and by word of mouth is what most agreements are; who does it is for somebody to say. */
    private List<String> ofAgreement(EntryField field) {
        return switch (field.name()) {
            case "kind" -> List.of(AgreementKind.OTHER.name());
            case "form" -> List.of(AgreementForm.ORAL.name());
            case String _ -> ownVoice(field);
        };
    }

    private List<String> leading() {
        return state == null || state.leading() == null
                ? List.of()
                : List.of(state.leading().value());
    }

    private List<String> me() {
        return actor.role() == ActorRole.HELPER ? List.of(actor.person().value()) : List.of();
    }

    private List<String> onlyOne(EntryKind kind, EntryField field) {
        List<Option> options = options(kind, field, List.of());
        return options.size() == 1 ? List.of(options.getFirst().value()) : List.of();
    }

    private List<Option> options(EntryKind kind, EntryField field, List<String> chosen) {
        return switch (field.type()) {
            case WORD, WORDS -> field.words().stream().map(this::word).toList();
            case YES_OR_NO ->
                List.of(new Option("true", words.say("yes"), null), new Option("false", words.say("no"), null));
            case RELATIONSHIP -> relationships(field.name().equals("continues"));
            case ENTRY, ENTRIES -> entries(kind, field.name(), chosen);
            case PERSON, PEOPLE -> kind == EntryKind.OPEN_CASE ? List.of() : suggested(kind);
            case DAY, TEXT, TEXTS, NUMBER, NAME, NAMES, ROWS -> List.of();
        };
    }

    private List<Option> suggested(EntryKind kind) {
        return colleagues.in(kind, state).stream()
                .map(each -> new Option(each, words.person(new PersonId(each)), null))
                .toList();
    }

    private Option word(Term term) {
        String side = term instanceof Role role
                ? words.say(role.side() == Side.CLIENT ? "role-of-client" : "role-of-helper")
                : null;
        return new Option(term.name(), words.term(term), side);
    }

    private List<Option> relationships(boolean former) {
        return state == null
                ? List.of()
                : state.relationships().stream()
                        .filter(each -> (each.status() == Relationship.Status.ENDED) == former)
                        .map(each -> new Option(
                                each.id().value(),
                                each.leading()
                                        ? words.say("leading", words.person(each.helper()))
                                        : words.person(each.helper()),
                                null))
                        .toList();
    }

    /** What was chosen before stays among them, though it runs no more: a correction may keep it. */
    private List<Option> entries(EntryKind kind, String field, List<String> chosen) {
        Class<? extends CaseEntry> wanted = kind == EntryKind.VOICE_DISAGREEMENT ? null : POINTS_TO.get(field);
        Stream<Line> possible = lines.stream()
                .filter(line -> !line.retracted())
                .filter(line -> wanted == null
                        || (line.kind().entry() == wanted
                                && (running.contains(line.id())
                                        || chosen.contains(line.id().value()))));
        List<Option> options = new ArrayList<>();
        possible.forEach(line -> options.add(new Option(line.id().value(), line.brief(words), null)));
        return options.reversed();
    }
}
