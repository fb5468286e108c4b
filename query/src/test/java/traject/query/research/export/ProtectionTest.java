package traject.query.research.export;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import traject.query.analysis.SequenceDefinition.Unit;
import traject.shared.course.Recorded;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseFileEvent.CaseClosed;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.CaseId;
import traject.shared.event.CorrectionEvent.EntryCorrected;
import traject.shared.event.EntryId;
import traject.shared.event.PersonId;
import traject.shared.event.RelationshipEvent.RelationshipStarted;
import traject.shared.event.RelationshipId;
import traject.shared.event.Sensitive;
import traject.shared.event.ServiceId;
import traject.shared.event.SurveyAnswer;
import traject.shared.event.TeamId;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.Role;
import traject.shared.vocabulary.SurveyItem;

/** An attack: a case that says something secret in every field that can hold a text, and has ids easily known again. */
class ProtectionTest {

    private static final LocalDate FIRST = LocalDate.parse("2025-01-06");

    /** Every text and every id that was put anywhere. */
    private final Set<String> secrets = new TreeSet<>();

    private final CaseId caseId = new CaseId(secret("casenumber"));
    private final RelationshipId relationship = new RelationshipId(secret("relationship"));
    private int number;

    private String secret(String of) {
        String secret = "Vertrouwelijk-" + of + "-" + number++;
        secrets.add(secret);
        return secret;
    }

    @ParameterizedTest
    @EnumSource
    void no_name_no_text_and_no_real_id_leaves_the_house(ExportFormat format) {
        List<Recorded> log = log();
        ExportedCases cases = Exported.of(List.of(log), Exported.byMonth(Unit.CASE));

        assertThat(secrets).hasSizeGreaterThan(150);
        assertThat(cases.events()).as("every kind of entry is there").isGreaterThanOrEqualTo(57);
        assertUntold("archive", Exported.archive(format, cases, Locale.ENGLISH));
        Exported.files(format, cases).forEach(this::assertUntold);
        assertUntold(
                "relationships",
                Exported.archive(
                        format, Exported.of(List.of(log), Exported.byMonth(Unit.RELATIONSHIP)), Locale.ENGLISH));
        Exported.files(format, Exported.of(List.of(log), Exported.byMonth(Unit.RELATIONSHIP)))
                .forEach(this::assertUntold);
    }

    private void assertUntold(String name, byte[] file) {
        String raw = new String(file, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        assertThat(raw).as(name).doesNotContain("vertrouwelijk");
        for (String secret : secrets) {
            assertThat(raw.contains(secret.toLowerCase(Locale.ROOT)))
                    .as(name + " tells " + secret)
                    .isFalse();
        }
    }

    /** A case of one entry of each kind, some of them corrected. */
    private List<Recorded> log() {
        List<CaseEvent> events = new ArrayList<>();
        events.add(entry(CaseOpened.class));
        events.add(entry(RelationshipStarted.class));
        for (EventKind<?> kind : EventKind.all()) {
            if (kind.entry() != CaseOpened.class && kind.entry() != CaseClosed.class) {
                events.add(entry(kind.entry()));
            }
        }
        CaseEntry last = (CaseEntry) events.getLast();
        events.add(new EntryCorrected(
                new EntryId(secret("entry")), last.entry(), new Sensitive(person(), secret("reason")), last));
        events.add(entry(CaseClosed.class));
        Actor recorder = new Actor(person(), ActorRole.HELPER, new TeamId(secret("team")));
        List<Recorded> log = new ArrayList<>();
        for (CaseEvent event : events) {
            Instant at = Instant.parse("2025-12-01T10:00:00Z").plusSeconds(log.size());
            log.add(new Recorded(caseId, log.size(), event, at, recorder, log.size()));
        }
        return log;
    }

    private PersonId person() {
        return new PersonId(secret("person"));
    }

    private <E extends CaseEntry> E entry(Class<E> kind) {
        return kind.cast(filled(kind));
    }

    private Object filled(Class<?> kind) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<Class<?>> types = new ArrayList<>();
        for (RecordComponent component : kind.getRecordComponents()) {
            values.put(component.getName(), value(component.getGenericType(), component.getName()));
            types.add(component.getType());
        }
        try {
            Constructor<?> made = kind.getDeclaredConstructor(types.toArray(Class[]::new));
            return made.newInstance(values.values().toArray());
        } catch (InvocationTargetException e) {
            throw new AssertionError(kind + " refuses " + values, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(kind.toString(), e);
        }
    }

    private Object value(Type type, String name) {
        if (type instanceof ParameterizedType list) {
            return List.of(value(list.getActualTypeArguments()[0], name));
        }
        Class<?> of = (Class<?>) type;
        if (of == Sensitive.class) {
            return new Sensitive(person(), secret(name));
        } else if (of == LocalDate.class) {
            return FIRST.plusDays(number % 300);
        } else if (of == RelationshipId.class) {
            return relationship;
        } else if (of == Role.class) {
            return ClientRole.ATTACHED_STAYER;
        } else if (of == SurveyAnswer.class) {
            return new SurveyAnswer(SurveyItem.SATISFACTION, 1);
        } else if (of == boolean.class) {
            return true;
        } else if (of == int.class) {
            return 1;
        } else if (of == String.class) {
            return secret(name);
        } else if (of.isEnum()) {
            return requireNonNull(of.getEnumConstants())[0];
        }
        return of == EntryId.class
                ? new EntryId(secret(name))
                : of == PersonId.class
                        ? person()
                        : of == ServiceId.class
                                ? new ServiceId(secret(name))
                                : of == TeamId.class ? new TeamId(secret(name)) : filled(of);
    }
}
