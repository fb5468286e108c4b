package traject.query.research.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import traject.query.analysis.Covariate;
import traject.query.analysis.SequenceDefinition.Dimension;
import traject.query.sequence.Alphabet;
import traject.query.sequence.dissimilarity.Multidomain;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.ClosingOutcome;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.RelationshipOutcome;
import traject.shared.vocabulary.ServiceType;
import traject.shared.vocabulary.Term;
import traject.shared.vocabulary.View;
import traject.shared.vocabulary.WayIn;

/** The codes that a column can have, by a name under which the codebook lists them once. */
record CodeList(String name, List<Code> codes) {

    /** After the end of a sequence, in the wide format. */
    static final String ENDED = "%";

    /**
     * A code with its labels.
     *
     * @param of the kind of event that it belongs to, where one list serves several; may be empty
     */
    record Code(String code, String of, String nl, String en) {

        static Code of(Term term) {
            return labelled(term, "");
        }

        static Code labelled(Term term, String of) {
            return new Code(term.name(), of, term.label(Words.DUTCH), term.label(Locale.ENGLISH));
        }

        /** A code of ours, not of the vocabulary. */
        static Code said(String code, String key) {
            return new Code(code, "", Words.say(Words.DUTCH, key), Words.say(Locale.ENGLISH, key));
        }
    }

    CodeList {
        codes = List.copyOf(codes);
    }

    private static Stream<Code> terms(Class<? extends Term> kind) {
        return Arrays.stream(kind.getEnumConstants()).map(Code::of);
    }

    private static CodeList of(String name, Class<? extends Term> kind, Code... others) {
        return new CodeList(name, Stream.concat(terms(kind), Stream.of(others)).toList());
    }

    /** The states of sequences: words of the parts of a state, side by side. */
    static CodeList states(List<Dimension> of, Alphabet alphabet, boolean missing, boolean ended) {
        List<Code> codes = new ArrayList<>();
        for (String name : alphabet.names()) {
            if (!name.equals(Alphabet.MISSING_NAME)) {
                List<Code> parts = parts(of, name);
                codes.add(new Code(name, "", joined(parts, Code::nl), joined(parts, Code::en)));
            }
        }
        if (missing) {
            codes.add(Code.said(Alphabet.MISSING_NAME, "code.unknown"));
        }
        if (ended) {
            codes.add(Code.said(ENDED, "code.ended"));
        }
        return new CodeList("states", codes);
    }

    private static List<Code> parts(List<Dimension> of, String name) {
        List<Code> parts = new ArrayList<>();
        for (Dimension dimension : of) {
            int at = parts.stream()
                    .mapToInt(part -> part.code().length() + Multidomain.AND.length())
                    .sum();
            int end = name.indexOf(Multidomain.AND, at);
            String word = name.substring(at, end < 0 ? name.length() : end);
            parts.add(terms(kind(dimension))
                    .filter(code -> code.code().equals(word))
                    .findFirst()
                    .orElseThrow());
        }
        return parts;
    }

    private static String joined(List<Code> parts, Function<Code, String> label) {
        return parts.stream().map(label).collect(Collectors.joining(" " + Multidomain.AND + " "));
    }

    private static Class<? extends Term> kind(Dimension dimension) {
        return switch (dimension) {
            case CLIENT_ROLE -> ClientRole.class;
            case HELPER_ROLE -> HelperRole.class;
            case PHASE -> Phase.class;
        };
    }

    /** What a spell is of. */
    static CodeList dimensions() {
        return said("dimensions", "dimension.", Dimension.values());
    }

    /** Codes of ours, each under its name with this before it. */
    static CodeList said(String name, String before, Enum<?>... codes) {
        return new CodeList(
                name,
                Arrays.stream(codes)
                        .map(each -> Code.said(each.name(), before + each.name()))
                        .toList());
    }

    /** The roles and phases that spells are of. */
    static CodeList words() {
        return new CodeList(
                "roles_and_phases",
                Arrays.stream(Dimension.values())
                        .flatMap(each -> Arrays.stream(kind(each).getEnumConstants())
                                .map(term -> Code.labelled(term, each.name())))
                        .toList());
    }

    static CodeList events() {
        return new CodeList(
                "events",
                EventKind.all().stream()
                        .map(kind -> Code.said(kind.code(), "event." + kind.code()))
                        .toList());
    }

    /** The words that events say, each with the kind of event. */
    static CodeList values() {
        return new CodeList(
                "values",
                EventKind.all().stream()
                        .flatMap(kind -> kind.words().stream()
                                .flatMap(words -> Arrays.stream(words.getEnumConstants()))
                                .map(term -> Code.labelled(term, kind.code())))
                        .toList());
    }

    static CodeList views() {
        return of("views", View.class);
    }

    static CodeList serviceTypes() {
        return of("service_types", ServiceType.class);
    }

    static CodeList waysIn() {
        return of("ways_in", WayIn.class);
    }

    static CodeList phases() {
        return of("phases", Phase.class, none());
    }

    static CodeList clientRoles() {
        return of("client_roles", ClientRole.class, none());
    }

    static CodeList helperRoles() {
        return of("helper_roles", HelperRole.class, none());
    }

    private static Code none() {
        return Code.said(Held.NOTHING, "code.none");
    }

    /** The codes of a covariate; of services and teams there are none, but pseudonyms. */
    static CodeList of(Covariate covariate) {
        return switch (covariate) {
            case SERVICE_TYPE -> serviceTypes();
            case WAY_IN -> waysIn();
            case PHASE_REACHED -> phases();
            case CLOSING -> of("closings", ClosingOutcome.class, Code.said("OPEN", "code.open"));
            case OUTCOME -> of("outcomes", RelationshipOutcome.class, Code.said("NOT_ASSESSED", "code.not-assessed"));
            case SERVICE, TEAM -> new CodeList("", List.of());
        };
    }
}
