# Reads the events with TraMineR. Unpack the archive and run this in its folder.
library(TraMineR)

events <- read.csv("events.csv", colClasses = c(id = "character"))
covariates <- read.csv("covariates.csv", colClasses = "character")

# time is in days since time 0; TraMineR wants numbers for ids and events in order.
events$number <- match(events$id, unique(events$id))
events <- events[order(events$number, events$time), ]
sequences <- seqecreate(id = events$number, timestamp = events$time, event = events$event)
print(head(sequences))
