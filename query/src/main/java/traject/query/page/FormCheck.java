package traject.query.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.shared.event.Days;
import traject.shared.event.InvalidValue;
import traject.shared.problem.Problem;

/**
 * Finds everything that a form itself knows to be wrong with what was filled in, so that it comes back once and not once
 * for each mistake. It goes by the description of the form; the side that decides judges all of it afterwards.
 */
final class FormCheck {

    private final EntryForm form;
    private final LocalDate today;
    private final Predicate<String> colleague;
    private final Locale locale;
    private final List<Problem> found = new ArrayList<>();

    private FormCheck(EntryForm form, LocalDate today, Predicate<String> colleague, Locale locale) {
        this.form = form;
        this.today = today;
        this.colleague = colleague;
        this.locale = locale;
    }

    /**
     * What is wrong, in the order of the form; nothing where the form knows of nothing.
     *
     * @param command what was filled in
     * @param path under which the command stands in what is sent, with a dot after it; empty where it is that itself
     * @param colleague whether somebody of that name can take a case over
     */
    static List<Problem> wrong(
            EntryForm form,
            JsonNode command,
            String path,
            LocalDate today,
            Predicate<String> colleague,
            Locale locale) {
        FormCheck check = new FormCheck(form, today, colleague, locale);
        check.fields(form.fields(), command, path);
        return List.copyOf(check.found);
    }

    /** Whether it may stand where people, teams and services are named: by a code. */
    static boolean isCode(String said) {
        return said.length() <= InvalidValue.LONGEST_ID && said.matches(InvalidValue.ID_PATTERN);
    }

    private void fields(List<EntryField> fields, JsonNode object, String path) {
        for (EntryField field : fields) {
            JsonNode value = object.path(field.name());
            String name = path + field.name();
            if (!value.isMissingNode()) {
                filled(field, value, name);
            } else if (field.required()) {
                refuse(Reason.LEFT_EMPTY, name);
            }
        }
    }

    private void filled(EntryField field, JsonNode value, String name) {
        switch (field.type()) {
            case DAY -> day(field, value.asString(""), name);
            case NUMBER -> require(isInRange(field, value), Reason.NUMBER_NOT_IN_RANGE, name);
            case PERSON -> person(value.asString(""), name);
            case NAME -> require(isCode(value.asString("")), Reason.NOT_A_CODE, name);
            case PEOPLE, NAMES ->
                require(value.valueStream().allMatch(each -> isCode(each.asString(""))), Reason.NOT_A_CODE, name);
            case ROWS -> {
                for (int row = 0; row < value.size(); row++) {
                    fields(field.parts(), value.path(row), name + "[" + row + "].");
                }
            }
            case TEXT, TEXTS, WORD, WORDS, YES_OR_NO, RELATIONSHIP, ENTRY, ENTRIES -> {}
        }
    }

    /** Everything happened before, but for the day until which something is meant to last. */
    private void day(EntryField field, String said, String name) {
        try {
            LocalDate day = LocalDate.parse(said);
            if (Days.isNamed(day)) {
                require(field.name().equals("until") || !day.isAfter(today), Reason.DAY_AHEAD, name);
            } else {
                refuse(Reason.NOT_A_DAY, name);
            }
        } catch (DateTimeException _) {
            refuse(Reason.NOT_A_DAY, name);
        }
    }

    private static boolean isInRange(EntryField field, JsonNode value) {
        return value.isInt()
                && value.intValue() >= Objects.requireNonNullElse(field.least(), Integer.MIN_VALUE)
                && value.intValue() <= Objects.requireNonNullElse(field.most(), Integer.MAX_VALUE);
    }

    /** A case goes only to a colleague; anything else may name who helps from elsewhere. */
    private void person(String said, String name) {
        if (form.kind() == EntryKind.ANNOUNCE_HANDOVER) {
            require(colleague.test(said), Reason.NO_COLLEAGUE, name);
        } else {
            require(isCode(said), Reason.NOT_A_CODE, name);
        }
    }

    private void require(boolean right, Reason otherwise, String name) {
        if (!right) {
            refuse(otherwise, name);
        }
    }

    private void refuse(Reason reason, String name) {
        found.add(new NotAnswered(reason, name).toProblem(locale));
    }
}
