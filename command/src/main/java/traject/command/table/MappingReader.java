package traject.command.table;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;

/** Reads a mapping strictly: all that can be known to be wrong without the table is refused here, with its place. */
final class MappingReader {

    private static final Set<String> KNOWN =
            Set.of("sheet", "header", "separator", "charset", "dates", "case", "entries", "skip");
    private static final Set<String> KNOWN_OF_ENTRY = Set.of("type", "when", "entry", "fields");
    private static final Set<String> KNOWN_OF_FIELD = Set.of("from", "values", "split", "as", "otherwise");
    private static final List<String> DATES = List.of("d/M/uuuu", "uuuu-M-d", "d-M-uuuu", "d.M.uuuu");
    private static final Pattern ITEMS = Pattern.compile("[;,\\n]");

    private final Map<String, String> named = new HashMap<>();
    private List<DateTimeFormatter> dates = List.of();

    private MappingReader() {}

    /**
     * The mapping in the text, YAML or JSON.
     *
     * @throws NotRecorded when there is something wrong in it
     */
    static Mapping read(String text) {
        return new MappingReader().read(new MappingText(text).root());
    }

    private Mapping read(MappingPart root) {
        Map<String, MappingPart> parts = root.fields(KNOWN);
        dates = dates(parts.get("dates"));
        FieldRule caseId = field(root.need(parts, "case"), new Kind.Text());
        List<EntryRule> entries =
                root.need(parts, "entries").items().stream().map(this::entry).toList();
        MappingPart skip = parts.get("skip");
        List<Map<String, Set<String>>> skipped = skip == null
                ? List.of()
                : skip.oneOrMore().stream().map(this::when).toList();
        MappingPart sheet = parts.get("sheet");
        return new Mapping(
                sheet == null ? null : sheet.string(),
                header(parts.get("header")),
                separator(parts.get("separator")),
                charset(parts.get("charset")),
                caseId,
                entries,
                skipped,
                named);
    }

    private EntryRule entry(MappingPart part) {
        Map<String, MappingPart> parts = part.fields(KNOWN_OF_ENTRY);
        MappingPart type = part.need(parts, "type");
        Class<?> command = CommandNames.command(type.string());
        if (command == null) {
            throw type.refuse(Reason.UNKNOWN_COMMAND);
        }
        MappingPart fields = part.need(parts, "fields");
        MappingPart entry = parts.get("entry");
        MappingPart when = parts.get("when");
        Kind.Fields wanted = Kind.fieldsOf(command);
        return new EntryRule(
                CommandNames.nameOf(command),
                when == null ? Map.of() : when(when),
                entry == null ? null : field(entry, new Kind.Text()),
                nested(fields, wanted));
    }

    private FieldRule.Nested nested(MappingPart part, Kind.Fields wanted) {
        Map<String, FieldRule> rules = new LinkedHashMap<>();
        part.fields().forEach((name, field) -> {
            Kind.Field known = wanted.fields().get(name);
            if (known == null || name.equals("entry")) {
                throw field.refuse(Reason.UNKNOWN_FIELD);
            }
            rules.put(name, field(field, known.kind()));
        });
        Set<String> needed = new HashSet<>();
        wanted.fields().forEach((name, field) -> {
            if (field.needed()) {
                part.need(part.fields(), name);
                needed.add(name);
            }
        });
        return new FieldRule.Nested(rules, needed);
    }

    private FieldRule field(MappingPart part, Kind kind) {
        if (part.isList() && kind instanceof Kind.Many(Kind each)) {
            return new FieldRule.Listed(
                    part.items().stream().map(item -> field(item, each)).toList());
        }
        if (part.isObject() && kind instanceof Kind.Fields fields) {
            return nested(part, fields);
        }
        return part.isObject() ? read(part, kind) : plain(part, kind);
    }

    private FieldRule plain(MappingPart part, Kind kind) {
        Reading reading = new Reading(kind, Map.of(), ITEMS, false, dates);
        Template template = template(part);
        return template.columns().isEmpty()
                ? fixed(part, reading, part.string())
                : new FieldRule.Read(template, reading, null);
    }

    private FieldRule read(MappingPart part, Kind kind) {
        Map<String, MappingPart> parts = part.fields(KNOWN_OF_FIELD);
        MappingPart values = parts.get("values");
        Map<String, String> translated = new HashMap<>();
        if (values != null) {
            values.fields().forEach((cell, value) -> {
                check(value, kind);
                translated.put(Reading.plain(cell), value.string());
            });
        }
        MappingPart split = parts.get("split");
        MappingPart as = parts.get("as");
        if (as != null && !as.string().equals("id")) {
            throw as.refuse(Reason.UNKNOWN_WORD);
        }
        Pattern between = split == null ? ITEMS : Pattern.compile(Pattern.quote(split.string()));
        Reading reading = new Reading(kind, translated, between, as != null, dates);
        MappingPart otherwise = parts.get("otherwise");
        return new FieldRule.Read(
                template(part.need(parts, "from")),
                reading,
                otherwise == null
                        ? null
                        : fixed(otherwise, reading, otherwise.string()).value());
    }

    private FieldRule.Fixed fixed(MappingPart part, Reading reading, String value) {
        try {
            return new FieldRule.Fixed(reading.read(value, null));
        } catch (CellFault wrong) {
            throw part.refuse(wrong.reason());
        }
    }

    /** A word for which a cell stands must be one that the field knows. */
    private void check(MappingPart value, Kind kind) {
        fixed(value, new Reading(kind, Map.of(), ITEMS, false, dates), value.string());
    }

    private Template template(MappingPart part) {
        Template template = Template.of(part.string(), part.place());
        template.columns().forEach(column -> named.putIfAbsent(column, part.place()));
        return template;
    }

    private Map<String, Set<String>> when(MappingPart part) {
        Map<String, Set<String>> when = new HashMap<>();
        part.fields().forEach((column, values) -> {
            named.putIfAbsent(column, values.place());
            Set<String> wanted = new HashSet<>();
            values.oneOrMore().forEach(value -> wanted.add(Reading.plain(value.string())));
            when.put(column, wanted);
        });
        return when;
    }

    private static List<DateTimeFormatter> dates(@Nullable MappingPart part) {
        List<DateTimeFormatter> formats = new ArrayList<>();
        if (part == null) {
            DATES.forEach(pattern -> formats.add(format(pattern)));
            return formats;
        }
        for (MappingPart pattern : part.oneOrMore()) {
            try {
                formats.add(format(pattern.string().replace('y', 'u')));
            } catch (IllegalArgumentException malformed) {
                throw pattern.refuse(Reason.DATE_PATTERN_MALFORMED);
            }
        }
        return formats;
    }

    /** Strict: there is no 31 April. */
    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, java.util.Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    private static int header(@Nullable MappingPart part) {
        if (part == null) {
            return 1;
        }
        if (!part.node().isInt() || part.node().intValue() < 1) {
            throw part.refuse(Reason.OUT_OF_RANGE);
        }
        return part.node().intValue();
    }

    private static @Nullable Character separator(@Nullable MappingPart part) {
        if (part == null) {
            return null;
        }
        if (part.string().length() != 1) {
            throw part.refuse(Reason.OUT_OF_RANGE);
        }
        return part.string().charAt(0);
    }

    private static @Nullable Charset charset(@Nullable MappingPart part) {
        if (part == null) {
            return null;
        }
        try {
            return Charset.forName(part.string());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw part.refuse(Reason.UNKNOWN_WORD);
        }
    }
}
