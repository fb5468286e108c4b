# Reads the object-centric event log with jsonlite. Unpack the archive and run this in its folder.
library(jsonlite)

log <- fromJSON("log.json")

# A row for each event, and a row for each object of an event with its qualifier.
events <- log$events[, c("id", "type", "time")]
relations <- do.call(rbind, Map(function(id, related) cbind(event = id, related),
                                log$events$id, log$events$relationships))
objects <- log$objects[, c("id", "type")]
print(table(objects$type))
print(table(relations$qualifier))
