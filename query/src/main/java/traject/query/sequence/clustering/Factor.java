package traject.query.sequence.clustering;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Something that may explain why sequences differ.
 *
 * @param name what it is
 * @param columns its values as columns of a regression, one value for each sequence
 */
public record Factor(String name, List<List<Double>> columns) {

    public Factor {
        columns = columns.stream().map(List::copyOf).toList();
    }

    /** A number for each sequence. */
    public static Factor numeric(String name, double[] values) {
        return new Factor(
                name,
                List.of(IntStream.range(0, values.length)
                        .mapToObj(i -> values[i])
                        .toList()));
    }

    /** A category for each sequence; all but the first become columns of 0 and 1. */
    public static Factor categorical(String name, List<String> values) {
        Partition groups = Partition.of(values);
        return new Factor(
                name,
                IntStream.range(1, groups.number())
                        .mapToObj(group -> groups.clusters().stream()
                                .map(own -> own == group ? 1.0 : 0.0)
                                .toList())
                        .toList());
    }
}
