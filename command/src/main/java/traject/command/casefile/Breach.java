package traject.command.casefile;

import org.jspecify.annotations.Nullable;

/** A rule that an entry breaks where it stands in the course, and the field in which it shows. */
record Breach(Refusal refusal, @Nullable String field) {}
