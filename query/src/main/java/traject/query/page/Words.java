package traject.query.page;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import traject.query.markup.Template;
import traject.query.picture.RoleCode;
import traject.shared.event.PersonId;
import traject.shared.vocabulary.Role;
import traject.shared.vocabulary.Term;

/** The words of the pages in one language. */
record Words(MessageSource messages, Locale locale) {

    private static final Map<Locale, DateTimeFormatter> DAYS = new ConcurrentHashMap<>();

    /** By their key, looked up once: a source of messages goes through all of its files for each. */
    private static final Map<Locale, Map<String, String>> TEXTS = new ConcurrentHashMap<>();

    /** By their text; there are no more than in the files of messages. */
    private static final Map<String, Template> SENTENCES = new ConcurrentHashMap<>();

    /**
     * The text under this key, with what belongs in its gaps. It is put in here: the source of the messages lets only one
     * reader at a time do that.
     */
    public String say(String key, Object... arguments) {
        String text = text(key, each -> messages.getMessage(each, null, locale));
        if (arguments.length == 0) {
            return text;
        }
        Object[] written = new Object[arguments.length];
        Arrays.setAll(written, at -> written(arguments[at]));
        return SENTENCES.computeIfAbsent(text, Template::of).fill(written);
    }

    /** A text that counts: the one for a single thing where it is one. */
    public String count(String key, long number) {
        return count(key, number, number);
    }

    /** The same, with the number as its place writes numbers. */
    String count(String key, long number, Object written) {
        return say(number == 1 ? key + ".one" : key, written);
    }

    private String text(String key, UnaryOperator<String> otherwise) {
        Map<String, String> texts = TEXTS.computeIfAbsent(locale, _ -> new ConcurrentHashMap<>());
        String known = texts.get(key);
        return known == null ? texts.computeIfAbsent(key, otherwise) : known;
    }

    private Object written(Object argument) {
        return argument instanceof Number number
                ? NumberFormat.getInstance(locale).format(number)
                : argument;
    }

    public String term(Term term) {
        return term.label(locale);
    }

    /** The two letters of a role. */
    public String code(Role role) {
        return RoleCode.of(role);
    }

    /** Such as {@code 2 mrt 2026}. */
    public String day(LocalDate day) {
        return DAYS.computeIfAbsent(locale, spoken -> DateTimeFormatter.ofPattern("d MMM yyyy", spoken))
                .format(day)
                .replace(".", "");
    }

    /** An id is written as a name: the system knows people by nothing else. */
    public String person(PersonId person) {
        String id = person.value();
        return Character.toUpperCase(id.charAt(0)) + id.substring(1);
    }

    public String kind(EntryKind kind) {
        return say("kind." + kind.command());
    }

    /** What happened, told to the client in plain words. */
    public String told(EntryKind kind) {
        return say("told." + kind.command());
    }

    /** What may stand in a field, where that does not go without saying; null where it does. */
    public @Nullable String hint(EntryKind kind, String field) {
        return messages.getMessage("hint." + kind.command() + "." + field, null, null, locale);
    }

    public String field(EntryKind kind, String name) {
        return text("field." + kind.command() + "." + name, own -> {
            String text = messages.getMessage(own, null, null, locale);
            return text == null ? messages.getMessage("field." + name, null, locale) : text;
        });
    }

    /** What is said of leaving a field empty: that it may be, or when it may not. */
    public String mayBeEmpty(EntryKind kind, String name) {
        return text("optional." + kind.command() + "." + name, own -> {
            String text = messages.getMessage(own, null, null, locale);
            return text == null ? say("record.optional") : text;
        });
    }
}
