# Reads the event log with bupaverse. Unpack the archive and run this in its folder.
library(bupaverse)
library(xesreadR)

log <- read_xes("log.xes")

# A trace is a case; all times are midnight UTC of the day, for the hour is not known.
print(log)
print(activities(log))
