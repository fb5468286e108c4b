package traject.shared.archive;

import tools.jackson.databind.node.ObjectNode;

/** One row of a table, as it stands in an archive. */
public record ArchiveRow(Section section, ObjectNode columns) {}
