package traject.query.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table: numbers or words, one for each row.
 *
 * @param numbers null where there is none, or none that can be held; absent in a column of words
 * @param words absent in a column of numbers
 */
public record Column(
        String name,
        @Nullable List<@Nullable Double> numbers,
        @Nullable List<String> words) {

    static Column words(String name, List<String> words) {
        return new Column(name, null, List.copyOf(words));
    }

    static Column numbers(String name, double[] numbers) {
        List<@Nullable Double> finite = new ArrayList<>(numbers.length);
        for (double number : numbers) {
            finite.add(Double.isFinite(number) ? Double.valueOf(number) : null);
        }
        return new Column(name, Collections.unmodifiableList(finite), null);
    }

    static Column numbers(String name, DoubleStream numbers) {
        return numbers(name, numbers.toArray());
    }

    static Column numbers(String name, IntStream numbers) {
        return numbers(name, numbers.asDoubleStream());
    }

    /** Number of rows. */
    int rows() {
        return numbers != null ? numbers.size() : words == null ? 0 : words.size();
    }

    /** As text; empty where there is no number, whole numbers without a point. */
    String text(int row) {
        if (words != null) {
            return words.get(row);
        }
        Double number = numbers == null ? null : numbers.get(row);
        if (number == null) {
            return "";
        }
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString(number.longValue())
                : number.toString();
    }
}
