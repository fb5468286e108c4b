# Reads the tables with arrow. Unpack the archive and run this in its folder.
library(arrow)

trajectories <- read_parquet("trajectories.parquet")
spells <- read_parquet("spells.parquet")
events <- read_parquet("events.parquet")

# A spell of id lasts from `from` up to, not including, `to`; `to` is missing while it holds.
joined <- merge(spells, trajectories, by = "id", suffixes = c("", ".trajectory"))
joined$days <- as.integer(joined$to - joined$from)
print(aggregate(days ~ dimension + state, data = joined, FUN = mean))
print(table(events$event))
