# Reads the object-centric event log with pm4py. Unpack the archive and run this in its folder.
import pm4py

log = pm4py.read_ocel2_json("log.json")

# Objects are cases, clients and helpers; a relation says as what an object is there.
print(log.objects["ocel:type"].value_counts())
print(log.relations.groupby(["ocel:type", "ocel:qualifier"]).size())
print(pm4py.ocel_flattening(log, "case").head())  # the courses of cases
