# Reads the sequences with pandas. Unpack the archive and run this in its folder.
import re
import pandas as pd

rows = pd.read_csv("sequences.csv", dtype=str, keep_default_na=False).set_index("id")

# Each cell is (state,duration)-(state,duration): taken apart into a row for each spell.
spells = pd.DataFrame(
    [(trajectory, state, int(duration))
     for trajectory, text in rows["sequence"].items()
     for state, duration in re.findall(r"\(([^()]*),(\d+)\)", text)],
    columns=["id", "state", "duration"])
covariates = rows.drop(columns="sequence")

print(spells.head())
print(spells.groupby("state")["duration"].agg(["count", "mean"]).round(2))
