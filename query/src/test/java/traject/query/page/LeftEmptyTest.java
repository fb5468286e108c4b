package traject.query.page;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.node.ObjectNode;
import traject.command.casefile.CaseDecider;
import traject.command.casefile.CaseRejection;
import traject.command.casefile.CaseState;
import traject.command.desk.CommandReader;
import traject.command.reason.NotRecorded;
import traject.command.web.CommandApi;
import traject.shared.event.CaseEvent;
import traject.shared.examples.Log;

/** What a form says of leaving a field empty is what the side that decides does, shown on every line of the sample. */
class LeftEmptyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private static final Instant NOW = Instant.parse("2026-10-31T10:00:00Z");

    private final EntryForms forms = new EntryForms(List.of(new CommandApi()));
    private final CommandReader reader = new CommandReader();
    private final Set<EntryKind> seen = EnumSet.noneOf(EntryKind.class);
    private final Properties words = new Properties();

    @BeforeEach
    void readWords() throws IOException {
        try (Reader file = new InputStreamReader(
                requireNonNull(EntryKind.class.getResourceAsStream("messages.properties")), StandardCharsets.UTF_8)) {
            words.load(file);
        }
    }

    @Test
    void whatMayBeLeftEmptyIsTakenSoAloneAndTogether() throws IOException {
        Set<String> refused = new TreeSet<>();

        onEveryLine((state, kind, command) -> {
            List<String> optional = fields(kind, field -> !field.required() && !saysWhen(kind, field));
            for (String field : optional) {
                note(refused, kind, field, refusal(state, without(command, List.of(field))));
            }
            note(refused, kind, "all", refusal(state, without(command, optional)));
        });

        assertThat(refused).isEmpty();
    }

    @Test
    void whatMayNotBeLeftEmptyIsRefused() throws IOException {
        Set<String> taken = new TreeSet<>();

        onEveryLine((state, kind, command) -> {
            for (String field : fields(kind, EntryField::required)) {
                if (refusal(state, without(command, List.of(field))) == null) {
                    taken.add(kind + " without " + field);
                }
            }
        });

        assertThat(taken).isEmpty();
    }

    @Test
    void theSampleHasEveryKind() throws IOException {
        onEveryLine((_, kind, _) -> seen.add(kind));

        assertThat(seen).containsExactlyInAnyOrder(EntryKind.values());
    }

    /** A command of the sample, and where its case stands before it. */
    private interface Line {
        void look(CaseState state, EntryKind kind, ObjectNode command);
    }

    private void onEveryLine(Line line) throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:sample/*.jsonl")) {
            CaseState state = CaseState.initial();
            for (String text :
                    file.getContentAsString(StandardCharsets.UTF_8).lines().toList()) {
                ObjectNode command = reader.tree(text);
                command.remove("case");
                CaseState before = state;
                EntryKind.of(command.path("type").asString()).ifPresent(kind -> line.look(before, kind, command));
                for (CaseEvent event : CaseDecider.decide(state, reader.read(command), TODAY)) {
                    state = CaseDecider.evolve(state, event, NOW, Log.RECORDER);
                }
            }
        }
    }

    private List<String> fields(EntryKind kind, Predicate<EntryField> which) {
        return forms.of(kind).orElseThrow().fields().stream()
                .filter(which)
                .map(EntryField::name)
                .toList();
    }

    /** Whether the form says at the field when it may not be left empty. */
    private boolean saysWhen(EntryKind kind, EntryField field) {
        return words.containsKey("optional." + kind.command() + "." + field.name());
    }

    private static ObjectNode without(ObjectNode command, List<String> fields) {
        return command.deepCopy().remove(new ArrayList<>(fields));
    }

    private @Nullable String refusal(CaseState state, ObjectNode command) {
        try {
            CaseDecider.decide(state, reader.read(command), TODAY);
            return null;
        } catch (CaseRejection no) {
            return no.refusal().code();
        } catch (NotRecorded no) {
            return no.code();
        }
    }

    private static void note(Set<String> refused, EntryKind kind, String field, @Nullable String code) {
        if (code != null) {
            refused.add(kind + " without " + field + ": " + code);
        }
    }
}
