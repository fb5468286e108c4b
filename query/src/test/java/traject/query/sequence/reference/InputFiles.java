package traject.query.sequence.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import traject.query.sequence.Sequences;
import traject.query.sequence.format.Sts;

/** What the others computed on is read by us without loss. */
final class InputFiles {

    private InputFiles() {}

    static List<Comparison> all() {
        return List.of(
                Comparison.of("sequences", InputFiles::sequences),
                Comparison.of("trajectories", InputFiles::trajectories),
                Comparison.of("alphabet_(.*)", InputFiles::alphabet));
    }

    private static void sequences(ReferenceFile file, String none) {
        Sequences sequences = Data.sequences(file.folder);
        List<List<String>> rows = Sts.write(sequences);
        for (int row = 0; row < file.size(); row++) {
            assertThat(sequences.id(row)).isEqualTo(file.text(row, "id"));
            for (int column = 2; column < file.header().size(); column++) {
                assertThat(rows.get(row).get(column - 2).replace("%", "")).isEqualTo(file.text(row, column));
            }
        }
        file.skip(file.header().get(1));
    }

    private static void trajectories(ReferenceFile file, String none) {
        List<List<String>> clients = Sts.write(Data.sequences("client"));
        List<List<String>> helpers = Sts.write(Data.sequences("helper"));
        Sequences both = Data.sequences("combined");
        for (int row = 0; row < file.size(); row++) {
            assertThat(both.length(row)).isEqualTo(file.integer(row, "length"));
            for (int t = 1; t <= 48; t++) {
                assertThat(clients.get(row).get(t - 1).replace("%", "")).isEqualTo(file.text(row, "c" + t));
                assertThat(helpers.get(row).get(t - 1).replace("%", "")).isEqualTo(file.text(row, "h" + t));
            }
        }
        for (String used : List.of(
                "id", "weight", "weight_noninteger", "group", "age", "stable", "relapse_month", "relapse_event")) {
            file.skip(used);
        }
    }

    private static void alphabet(ReferenceFile file, String data) {
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "i", row + 1);
            file.same(row, "state", Data.sequences(data).alphabet().name(row));
        }
    }
}
