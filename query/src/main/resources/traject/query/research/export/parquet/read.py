# Reads the tables with pandas and pyarrow. Unpack the archive and run this in its folder.
import pandas as pd

trajectories = pd.read_parquet("trajectories.parquet")
spells = pd.read_parquet("spells.parquet")
events = pd.read_parquet("events.parquet")

# A spell of id lasts from `from` up to, not including, `to`; `to` is missing while it holds.
joined = spells.merge(trajectories, on="id", suffixes=("", "_trajectory"))
joined["days"] = (pd.to_datetime(joined["to"]) - pd.to_datetime(joined["from"])).dt.days
print(joined.groupby(["dimension", "state"])["days"].agg(["count", "mean"]).round(1))
print(events["event"].value_counts())
