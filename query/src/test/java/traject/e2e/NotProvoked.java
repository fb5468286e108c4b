package traject.e2e;

import java.util.Set;

/** The refusals that requests one after another do not meet, and why. */
final class NotProvoked {

    static final Set<String> CODES = Set.of(
            // Two have to come at the same moment; RecordingTogetherTest has them meet.
            "concurrent-change",
            "rebuild-running",
            // The lists would have to lag behind for five seconds.
            "not-yet-readable",
            // That there is none is what this shows.
            "unexpected",
            // Half a character in a text, which chance seldom sends; MalformedCommandTest does.
            "text-malformed",
            // They want a long course of their own, which chance seldom makes; the tests of the rules make it.
            "already-retracted",
            "basis-unknown",
            "not-the-receiving-helper",
            "client-took-part",
            "about-later",
            // The document says that these lists hold something, and chance seldom empties one; DecisionRulesTest does.
            "deciders-missing",
            "path-missing",
            // They want a table in a form; TableImportTest sends them.
            "mapping-missing",
            "mapping-malformed",
            "date-pattern-malformed",
            "sheet-unknown",
            "headings-missing",
            "column-unknown",
            "column-doubled",
            "table-unreadable",
            "table-too-large",
            "workbook-old-or-locked",
            // They want an analysis that runs, and five of them; AnalysesIT has those.
            "analysis-not-finished",
            "too-many-analyses",
            // They want a file of a shape that chance does not make; DatasetReaderTest and DatasetsIT send those.
            "too-many-datasets",
            "dataset-room-full",
            "dataset-too-large",
            "dataset-document-type",
            "dataset-too-deep",
            "dataset-line-too-long",
            "dataset-too-many",
            "dataset-too-many-states",
            "dataset-not-utf8",
            "dataset-names-missing",
            "dataset-row-uneven",
            "dataset-state-after-end",
            "dataset-time-not-whole",
            "dataset-spell-backwards",
            "dataset-spells-overlap",
            // The machine would have to be short of room, or of patience with many files at once.
            "too-many-imports",
            "storage-full",
            "import-broke-off");

    private NotProvoked() {}
}
