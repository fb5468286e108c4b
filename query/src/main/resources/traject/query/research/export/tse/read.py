# Reads the events with pandas. Unpack the archive and run this in its folder.
import pandas as pd

events = pd.read_csv("events.csv", dtype={"id": str, "time": int, "event": str}, keep_default_na=False)
covariates = pd.read_csv("covariates.csv", dtype=str, keep_default_na=False).set_index("id")

print(events.join(covariates, on="id").head())
print(events.groupby("event")["time"].agg(["count", "median"]))  # days since time 0
