package traject.query.figure;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import traject.query.markup.Weave;
import traject.query.picture.RoleCode;
import traject.query.sequence.Alphabet;
import traject.query.sequence.dissimilarity.Multidomain;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.Role;
import traject.shared.vocabulary.Term;

/**
 * How a state looks: the fixed colour and weave of a role, or one of the further ones in turn. What is unknown or not
 * there is hatched.
 *
 * @param style name of its colours in the style sheet
 * @param code by which it is called where there is little room
 * @param label what it is called
 */
record Paint(String style, Weave weave, String code, String label) {

    /** Colours of the style sheet for states that are no role. */
    static final int FURTHER = 9;

    private static final String BETWEEN = "·";
    private static final List<Weave> WEAVES = List.of(Weave.values());
    private static final int LONGEST_CODE = 12;
    private static final Pattern PARTS = Pattern.compile(Pattern.quote(Multidomain.AND));
    private static final Pattern CODES = Pattern.compile(BETWEEN);
    private static final String UNKNOWN = "unknown";

    private static final Map<String, Term> TERMS = Stream.of(ClientRole.values(), HelperRole.values(), Phase.values())
            .flatMap(Stream::of)
            .collect(Collectors.toMap(Enum::name, Term.class::cast));

    /** Of each state of an alphabet. */
    static List<Paint> of(Alphabet alphabet, Words words) {
        List<Paint> paints = new ArrayList<>();
        for (int state = 0; state < alphabet.size(); state++) {
            boolean missing = alphabet.missingIsState() && state == alphabet.size() - 1;
            paints.add(missing ? unknown(words) : of(alphabet, state, words.language()));
        }
        return paints;
    }

    /** Of a role. */
    static Paint of(Role role, Locale language) {
        String code = RoleCode.of(role);
        return new Paint(code.toLowerCase(Locale.ROOT), RoleCode.weave(role), code, role.label(language));
    }

    /** Of something that is counted on from 0 in turn. */
    static Paint further(int number, String code, String label) {
        Weave weave = WEAVES.get((number + number / FURTHER) % WEAVES.size());
        return new Paint("g" + number % FURTHER, weave, code, label);
    }

    static Paint unknown(Words words) {
        return new Paint(UNKNOWN, Weave.PLAIN, "?", words.say("state.unknown"));
    }

    /** After the end of a trajectory. */
    static Paint ended(Words words) {
        return new Paint("ended", Weave.PLAIN, words.say("state.ended.code"), words.say("state.ended"));
    }

    /** The code in its parts, where it is of several roles at once. */
    List<String> codes() {
        return CODES.splitAsStream(code).toList();
    }

    boolean isHatched() {
        return style.equals(UNKNOWN);
    }

    private static Paint of(Alphabet alphabet, int state, Locale language) {
        Paint known = known(alphabet.name(state), state, language);
        String given = alphabet.states().get(state).label();
        return known == null ? further(state, shortened(given), given) : known;
    }

    /**
     * Of a role, a phase or several at once; null where a name is no word of the field.
     *
     * @param number by which anything but a role has its colour
     */
    static @Nullable Paint known(String name, int number, Locale language) {
        if (TERMS.get(name) instanceof Role role) {
            return of(role, language);
        }
        List<String> parts = PARTS.splitAsStream(name).toList();
        if (!parts.stream().allMatch(TERMS::containsKey)) {
            return null;
        }
        return further(
                number,
                joined(parts, BETWEEN, Paint::code),
                joined(parts, " + ", part -> requireNonNull(TERMS.get(part)).label(language)));
    }

    private static String joined(List<String> parts, String by, UnaryOperator<String> said) {
        return parts.stream().map(said).collect(Collectors.joining(by));
    }

    private static String code(String name) {
        Term term = TERMS.get(name);
        if (term instanceof Role role) {
            return RoleCode.of(role);
        }
        return term instanceof Phase phase ? "F" + phase.number() : shortened(name);
    }

    private static String shortened(String text) {
        return TextWidth.shortened(text, LONGEST_CODE);
    }
}
