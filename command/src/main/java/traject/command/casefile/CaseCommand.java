package traject.command.casefile;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Something that someone wants recorded in a case. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface CaseCommand permits ChangeCommand, CorrectionCommand.ReviseCourse {}
