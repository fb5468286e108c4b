package traject.query.figure;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import traject.query.sequence.Alphabet;
import traject.query.sequence.event.EventSequences;
import traject.query.sequence.event.Subsequence;

/** Says courses of events: what happens at once joined by a plus sign, what comes later after an arrow. */
final class EventWords {

    /** The state from which, an end, or the state in which something begins. */
    private static final Pattern EVENT = Pattern.compile("(?:(.+)>|(end) )?(.+)", Pattern.DOTALL);

    private EventWords() {}

    /** With the labels of states. */
    static String course(Subsequence subsequence, Words words) {
        return course(subsequence, words, Paint::label);
    }

    /** With the codes of states where labels do not fit, and shortened where these do not. */
    static String brief(Subsequence subsequence, Words words, double px) {
        String full = course(subsequence, words);
        return TextWidth.of(full, Drawing.TEXT) <= px
                ? full
                : TextWidth.fitting(course(subsequence, words, Paint::code), Drawing.TEXT, px);
    }

    private static String course(Subsequence subsequence, Words words, Function<Paint, String> said) {
        return subsequence.sets().stream()
                .map(set -> set.stream().map(event -> event(event, words, said)).collect(Collectors.joining(" + ")))
                .collect(Collectors.joining(" → "));
    }

    private static String event(String event, Words words, Function<Paint, String> said) {
        Matcher parts = EVENT.matcher(event);
        if (!parts.matches()) {
            return event;
        }
        String state = state(parts.group(3), words, said);
        if (parts.group(1) != null) {
            return words.say("event.change", state(parts.group(1), words, said), state);
        }
        return parts.group(2) == null ? state : words.say("event.end", state);
    }

    private static String state(String name, Words words, Function<Paint, String> said) {
        if (name.isBlank()) {
            return name;
        }
        if (name.equals(Alphabet.MISSING_NAME)) {
            return said.apply(Paint.unknown(words));
        }
        return said.apply(
                name.equals(EventSequences.END)
                        ? Paint.ended(words)
                        : Paint.of(Alphabet.of(List.of(name)), words).getFirst());
    }
}
