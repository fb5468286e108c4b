# Reads the event log with pm4py. Unpack the archive and run this in its folder.
import pm4py

log = pm4py.read_xes("log.xes")

# A trace is a case; all times are midnight UTC of the day, for the hour is not known.
print(log[["case:concept:name", "concept:name", "time:timestamp", "org:resource"]].head())
print(log["concept:name"].value_counts())
graph, starts, ends = pm4py.discover_dfg(log)
print(sorted(graph.items(), key=lambda each: -each[1])[:10])
