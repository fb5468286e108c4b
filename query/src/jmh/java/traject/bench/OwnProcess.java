package traject.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Something measured in a process of its own, in which nothing is left of what was measured before. */
final class OwnProcess {

    private OwnProcess() {}

    /**
     * The numbers of the last line that it says.
     *
     * @param heap such as {@code 512m}
     * @throws IllegalStateException when it does not end well
     */
    static double[] numbers(Class<?> main, String heap, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-classpath",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IllegalStateException(main.getSimpleName() + " ended with " + exit);
        }
        return Arrays.stream(said.getLast().split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
