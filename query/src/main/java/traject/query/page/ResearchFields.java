package traject.query.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import traject.query.analysis.Analysis.EstimateSurvival.Until;
import traject.query.analysis.Analysis.FindSubsequences.Events;
import traject.query.analysis.Covariate;
import traject.query.analysis.Measure;
import traject.query.analysis.SequenceDefinition.Anchor;
import traject.query.analysis.SequenceDefinition.Axis;
import traject.query.analysis.SequenceDefinition.Step;
import traject.query.analysis.SequenceDefinition.Unit;
import traject.query.caseload.Caseload;
import traject.query.configuration.CellBy;
import traject.query.page.ResearchField.Option;
import traject.query.research.Group;
import traject.query.research.Layout;
import traject.query.research.Options;
import traject.query.research.Question;
import traject.query.research.Topic;
import traject.query.research.process.Activity;
import traject.query.sequence.clustering.Linkage;
import traject.query.web.Moment;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.ClosingOutcome;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Pattern;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.RelationshipOutcome;
import traject.shared.vocabulary.ServiceType;
import traject.shared.vocabulary.Term;
import traject.shared.vocabulary.View;
import traject.shared.vocabulary.WayIn;

/** The filter bar as it stands for a question: one for all figures. */
final class ResearchFields {

    private final Words words;
    private final Term[] states;
    private final Map<String, @Nullable Object> asked;
    private final Map<String, String> typed;
    private final Set<String> wrong;
    private final Caseload.Places places;
    private final Moment moment;

    /** Of a question that can be read as a whole. */
    ResearchFields(Words words, Question question, Caseload.Places places, Moment moment) {
        this(words, question, Map.of(), Set.of(), places, moment);
    }

    /**
     * @param typed what stands in the address, also where it can't be read
     * @param wrong the parameters that can't be read
     * @param places the services and teams that can be chosen
     */
    ResearchFields(
            Words words,
            Question question,
            Map<String, String> typed,
            Set<String> wrong,
            Caseload.Places places,
            Moment moment) {
        this.words = words;
        this.states = switch (question.layout().state()) {
            case CLIENT_ROLE -> ClientRole.values();
            case HELPER_ROLE -> HelperRole.values();
            case PHASE -> Phase.values();
            case CONFIGURATION -> new Term[0];
        };
        this.asked = question.parameters();
        this.typed = typed;
        this.wrong = wrong;
        this.places = places;
        this.moment = moment;
    }

    /** Which cases: the first group. */
    List<ResearchField> first() {
        return group("");
    }

    /** The second one; what is left as it is means any. */
    List<ResearchField> second() {
        return group(Group.SECOND);
    }

    private List<ResearchField> group(String prefix) {
        return List.of(
                terms(prefix + "serviceType", "serviceType", ServiceType.values()),
                named(prefix + "service", "service", places.services()),
                named(prefix + "team", "team", places.teams()),
                day(prefix + "from", "from"),
                day(prefix + "to", "to"),
                terms(prefix + "wayIn", "wayIn", WayIn.values()),
                terms(prefix + "phase", "phase", Phase.values()),
                terms(prefix + "clientRole", "clientRole", ClientRole.values()),
                terms(prefix + "helperRole", "helperRole", HelperRole.values()),
                terms(prefix + "pattern", "pattern", Pattern.values()),
                terms(prefix + "without", "without", Pattern.values()),
                terms(prefix + "closing", "closing", ClosingOutcome.values()),
                terms(prefix + "outcome", "outcome", RelationshipOutcome.values()));
    }

    /** From where it is looked at, for all figures. */
    List<ResearchField> lens() {
        return List.of(
                day("on", "on"),
                knownAt(),
                choice(
                        "view",
                        "view",
                        Stream.of(View.values())
                                .filter(view -> view != View.BOTH)
                                .toList(),
                        words::term,
                        false));
    }

    /** What the topic asks besides. */
    List<ResearchField> of(Topic topic) {
        List<ResearchField> fields = new ArrayList<>();
        switch (topic) {
            case OVERVIEW -> fields.addAll(sequences());
            case CONFIGURATIONS -> fields.add(own("cell", CellBy.values()));
            case DISTRIBUTION, TRANSITIONS, FLOWS -> fields.addAll(sequences());
            case COURSES -> {
                fields.addAll(sequences());
                fields.add(own("order", Options.Order.values()));
                fields.add(terms("sortBy", "sortBy", states));
            }
            case TYPOLOGY -> {
                fields.addAll(sequences());
                fields.add(number("types"));
                fields.add(choice("method", "method", List.of(Measure.Method.values()), Enum::name, false));
                fields.add(own("linkage", Linkage.values()));
                fields.add(number("seed"));
            }
            case SURVIVAL -> {
                fields.add(own("unit", Unit.values()));
                fields.add(own("until", Until.values()));
                fields.add(terms("untilPhase", "untilPhase", Phase.values()));
                fields.add(terms("untilClient", "untilClient", ClientRole.values()));
                fields.add(terms("untilHelper", "untilHelper", HelperRole.values()));
                fields.add(number("within"));
                fields.add(choice(
                        "per",
                        "by",
                        List.of(Covariate.values()),
                        each -> words.say("research.by." + each.name()),
                        true));
            }
            case SUBSEQUENCES -> {
                fields.add(own("events", Events.values()));
                fields.add(number("support"));
                fields.addAll(sequences());
            }
            case PROCESS -> fields.add(own("activity", Activity.values()));
            case PATTERNS -> fields.addAll(List.of());
        }
        return fields;
    }

    private List<ResearchField> sequences() {
        return List.of(
                own("state", Layout.State.values()),
                own("unit", Unit.values()),
                own("axis", Axis.values()),
                own("anchor", Anchor.values()),
                terms("anchorPhase", "anchorPhase", Phase.values()),
                own("step", Step.values()),
                number("longest"),
                number("before"));
    }

    /** What the address holds besides, so that no field takes it away. */
    Map<String, String> hidden(List<ResearchField> shown) {
        Set<String> names = shown.stream().map(ResearchField::name).collect(Collectors.toSet());
        return asked.entrySet().stream()
                .filter(entry -> entry.getValue() != null && !names.contains(entry.getKey()))
                .filter(entry -> !entry.getKey().startsWith(Group.SECOND))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }

    private ResearchField terms(String name, String label, Term[] terms) {
        return choice(name, label, List.of(terms), words::term, true);
    }

    private ResearchField own(String name, Enum<?>[] all) {
        return choice(name, name, List.of(all), each -> words.say("research." + name + "." + each.name()), false);
    }

    private ResearchField named(String name, String label, List<String> all) {
        Set<String> options = new LinkedHashSet<>(all);
        Object value = value(name);
        if (value != null) {
            options.add(value.toString());
        }
        return choice(name, label, List.copyOf(options), each -> each, true);
    }

    private <T> ResearchField choice(
            String name, String label, List<T> all, Function<? super T, String> told, boolean any) {
        Stream<Option> open = any ? Stream.of(new Option("", words.say("research.any"))) : Stream.of();
        return ResearchField.choice(
                name,
                words.say("research.field." + label),
                value(name),
                Stream.concat(
                                open,
                                all.stream()
                                        .map(each -> new Option(
                                                each instanceof Enum<?> word ? word.name() : each.toString(),
                                                told.apply(each))))
                        .toList(),
                wrong.contains(name));
    }

    private ResearchField day(String name, String label) {
        return ResearchField.day(name, words.say("research.field." + label), value(name), wrong.contains(name));
    }

    /** Asked as a day, of which the end is meant; a moment that is no end of a day stands as it was written. */
    private ResearchField knownAt() {
        String label = words.say("research.field.knownAt");
        Object value = value("knownAt");
        if (value instanceof Instant known) {
            LocalDate day = LocalDate.ofInstant(known, moment.zone());
            return moment.endOf(day).equals(known)
                    ? ResearchField.day("knownAt", label, day, false)
                    : ResearchField.text("knownAt", label, known, false);
        }
        return ResearchField.day("knownAt", label, value, wrong.contains("knownAt"));
    }

    private ResearchField number(String name) {
        return ResearchField.number(name, words.say("research.field." + name), value(name), wrong.contains(name));
    }

    private @Nullable Object value(String name) {
        return wrong.contains(name) ? typed.get(name) : asked.get(name);
    }

    /** What a topic asks besides, in words, for a stamp. */
    List<String> parameters(Topic topic) {
        return of(topic).stream()
                .filter(field -> !field.value().isEmpty())
                .map(field -> field.label() + " " + label(field))
                .toList();
    }

    /** The groups in words, for a stamp. */
    String told(Question question) {
        String a = told("A", "");
        return question.b() == null ? a : a + " · " + told("B", Group.SECOND);
    }

    private String told(String letter, String prefix) {
        String said = group(prefix).stream()
                .filter(field -> !field.value().isEmpty())
                .map(field -> field.label() + " " + label(field))
                .collect(Collectors.joining(", "));
        return letter + ": " + (said.isEmpty() ? words.say("research.all") : said);
    }

    private static String label(ResearchField field) {
        return field.options().stream()
                .filter(option -> option.value().equals(field.value()))
                .map(Option::label)
                .findFirst()
                .orElse(field.value());
    }

    /** The names of what is wrong, as their fields are labelled. */
    List<String> wrongLabels() {
        Set<String> labels = new LinkedHashSet<>();
        List<ResearchField> all = new ArrayList<>(lens());
        all.addAll(first());
        all.addAll(second());
        Arrays.stream(Topic.values()).forEach(topic -> all.addAll(of(topic)));
        all.stream().filter(ResearchField::wrong).map(ResearchField::label).forEach(labels::add);
        return List.copyOf(labels);
    }
}
