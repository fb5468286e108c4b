package traject.query.research;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import traject.shared.eventstore.LogToken;
import traject.shared.vocabulary.View;

/**
 * All that is asked of the workbench. The same question has the same answer to the digit, whenever it is asked, in the
 * same version of the software.
 *
 * @param b a second group to compare with; null without one
 * @param few cells of fewer are not shown
 */
public record Question(Topic topic, Group a, @Nullable Group b, Lens lens, Layout layout, Options options, int few) {

    /** The largest threshold of small cells that can be asked. */
    private static final int MOST_FEW = 1_000;

    /** Where a question says nothing. */
    public record Usual(LocalDate today, Instant now, LogToken position, int few, ZoneId zone) {

        /** The end of a day: what was known then was recorded by then. */
        Instant endOf(LocalDate day) {
            return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000);
        }
    }

    /**
     * Reads one; what is wrong the address remembers.
     *
     * @param usual what holds where it says nothing; a threshold below the usual one is not granted
     */
    public static Question read(Address address, Usual usual) {
        Topic topic = address.word("show", Topic.class, Topic.OVERVIEW);
        boolean second = Group.FIELDS.stream().anyMatch(field -> address.has(Group.SECOND + field));
        View view = address.word("view", View.class, View.HELPER);
        if (view == View.BOTH) {
            address.refuse("view");
        }
        Long tx = address.number("tx", 0, Long.MAX_VALUE);
        Long last = address.number("last", 0, Long.MAX_VALUE);
        Instant at = address.moment("at");
        LocalDate on = address.day("on");
        int few = address.number("few", usual.few(), 0, MOST_FEW);
        if (few == 2) {
            address.refuse("few");
        }
        LogToken position = tx == null || last == null ? null : new LogToken(tx, last);
        boolean pinned = position != null && at != null;
        if (!pinned && (tx != null || last != null || at != null)) {
            address.refuse("tx");
        }
        return new Question(
                topic,
                Group.read(address, ""),
                second ? Group.read(address, Group.SECOND) : null,
                new Lens(
                        on == null ? usual.today() : on,
                        knownAt(address, usual),
                        view,
                        position == null ? usual.position() : position,
                        at == null ? usual.now() : at),
                Layout.read(address),
                Options.read(address),
                few == 2 ? usual.few() : Math.max(usual.few(), few));
    }

    /** A moment, or a day of which the end is meant. */
    private static @Nullable Instant knownAt(Address address, Usual usual) {
        String text = address.text("knownAt");
        if (text == null || text.contains("T")) {
            return address.moment("knownAt");
        }
        LocalDate day = address.day("knownAt");
        return day == null ? null : usual.endOf(day);
    }

    /** The query of the same asked of the log as it stands. */
    public String byNow() {
        Map<String, @Nullable Object> open = parameters();
        List.of("on", "tx", "last", "at").forEach(open::remove);
        return Address.query(open);
    }

    /** The same about another topic. */
    public Question about(Topic other) {
        return new Question(other, a, b, lens, layout, options, few);
    }

    /** The query of its address, with all that it says in one order: the same question has the same. */
    public String query() {
        return Address.query(parameters());
    }

    /** All that it says, in one order, null where any will do. */
    public Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("show", topic);
        all.putAll(a.parameters(""));
        if (b != null) {
            all.putAll(b.parameters(Group.SECOND));
        }
        all.put("on", lens.on());
        all.put("knownAt", lens.knownAt());
        all.put("view", lens.view());
        all.putAll(layout.parameters());
        all.putAll(options.parameters());
        all.put("few", few);
        all.put("tx", lens.position().tx());
        all.put("last", lens.position().last());
        all.put("at", lens.at());
        return all;
    }

    /** Whether what was asked says all that a question says, and nothing else. */
    public static boolean isWhole(Map<String, String> asked, Question question) {
        return Address.values(question.query()).equals(asked);
    }

    /** Reads the query of a question that was written whole. */
    public static Question of(String query) {
        Address address = new Address(Address.values(query));
        Question read = read(address, new Usual(LocalDate.MIN, Instant.MIN, LogToken.START, 0, ZoneOffset.UTC));
        if (!address.wrong().isEmpty()) {
            throw new IllegalArgumentException("not a question: " + address.wrong());
        }
        return read;
    }
}
