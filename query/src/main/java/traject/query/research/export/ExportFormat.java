package traject.query.research.export;

import java.util.List;
import java.util.Locale;

/** A format in which trajectories or courses of cases can be taken home. */
public enum ExportFormat {
    /** States in time sequence: a row for each trajectory, a column for each time. */
    STS("TraMineR STS, CSV (RFC 4180)", false),
    /** State-permanence sequences: a row for each trajectory, its states with their durations in one cell. */
    SPS("TraMineR SPS, CSV (RFC 4180)", false),
    /** A row for each spell. */
    SPELL("TraMineR SPELL, CSV (RFC 4180)", false),
    /** Time-stamped events: a row for each entry, by days since time 0. */
    TSE("TraMineR TSE, CSV (RFC 4180)", false),
    /** Trajectories, spells and events as tables with typed columns. */
    PARQUET("Apache Parquet 1.0", true),
    /** Courses of cases as an event log. */
    XES("XES (IEEE 1849-2023)", true),
    /** Courses of cases as an object-centric event log of cases, clients and helpers. */
    OCEL("OCEL 2.0, JSON", true);

    private final String standard;
    private final boolean dates;

    ExportFormat(String standard, boolean dates) {
        this.standard = standard;
        this.dates = dates;
    }

    /** What the format is called, with its version where it has one. */
    public String standard() {
        return standard;
    }

    /** Whether it has calendar days; otherwise all time is counted from time 0. */
    public boolean dates() {
        return dates;
    }

    /** In lower case, as in names of files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its files of data, in the order of their names. */
    List<DataFile> files(ExportedCases cases) {
        return switch (this) {
            case STS -> new SequenceFiles(cases).sts();
            case SPS -> new SequenceFiles(cases).sps();
            case SPELL -> new SequenceFiles(cases).spells();
            case TSE -> new SequenceFiles(cases).events();
            case PARQUET -> new ParquetFiles(cases).files();
            case XES -> List.of(new XesFile(cases));
            case OCEL -> List.of(new OcelFile(cases));
        };
    }
}
