package traject.query.research;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The query of an address, read part by part. What can't be read counts as left out and is remembered as wrong, so that
 * all mistakes can be told at once, each at its field.
 */
public final class Address {

    private final Map<String, String> values;
    private final Set<String> known = new HashSet<>();
    private final Set<String> wrong = new TreeSet<>();

    /** With the values of its parameters, decoded; blank ones count as left out. */
    public Address(Map<String, String> values) {
        this.values = values.entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().strip()));
    }

    @Nullable
    String text(String name) {
        known.add(name);
        return values.get(name);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    <E extends Enum<E>> @Nullable E word(String name, Class<E> words) {
        return read(
                name,
                text -> Arrays.stream(words.getEnumConstants())
                        .filter(each -> each.name().equals(text))
                        .findFirst()
                        .orElse(null));
    }

    <E extends Enum<E>> E word(String name, Class<E> words, E usual) {
        E read = word(name, words);
        return read == null ? usual : read;
    }

    @Nullable
    LocalDate day(String name) {
        return read(name, text -> text.matches("[1-9]\\d{3}-.*") ? LocalDate.parse(text) : null);
    }

    @Nullable
    Instant moment(String name) {
        return read(name, text -> text.matches("[1-9]\\d{3}-.*") ? Instant.parse(text) : null);
    }

    int number(String name, int usual, int least, int most) {
        Long read = number(name, least, most);
        return read == null ? usual : read.intValue();
    }

    @Nullable
    Long number(String name, long least, long most) {
        return read(name, text -> {
            long number = Long.parseLong(text);
            return number < least || number > most ? null : number;
        });
    }

    <T> @Nullable T read(String name, Function<String, @Nullable T> reader) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        T read;
        try {
            read = reader.apply(text);
        } catch (DateTimeException | IllegalArgumentException _) {
            read = null;
        }
        if (read == null) {
            wrong.add(name);
        }
        return read;
    }

    /** That the value of a parameter does not go with the others. */
    void refuse(String name) {
        wrong.add(name);
    }

    /** Names of the parameters that can't be read, in alphabetical order; those that nobody asked for too. */
    public Set<String> wrong() {
        Set<String> all = new TreeSet<>(wrong);
        values.keySet().stream().filter(name -> !known.contains(name)).forEach(all::add);
        return all;
    }

    /** Of these parameters: in their order, those without a value left out. */
    static String query(Map<String, @Nullable Object> parameters) {
        return parameters.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> entry.getKey() + "="
                        + URLEncoder.encode(String.valueOf(entry.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The values of a query by their names. */
    static Map<String, String> values(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String each : query.split("&", -1)) {
            int is = each.indexOf('=');
            if (is > 0) {
                values.put(each.substring(0, is), URLDecoder.decode(each.substring(is + 1), StandardCharsets.UTF_8));
            }
        }
        return values;
    }
}
