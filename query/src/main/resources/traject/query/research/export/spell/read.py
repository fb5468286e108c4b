# Reads the spells with pandas. Unpack the archive and run this in its folder.
import pandas as pd

text = {"id": str, "state": str}
spells = pd.read_csv("spells.csv", dtype=text, keep_default_na=False)
covariates = pd.read_csv("covariates.csv", dtype=str, keep_default_na=False).set_index("id")

spells["duration"] = spells["to"] - spells["from"] + 1  # both inclusive
print(spells.join(covariates, on="id").head())
print(spells.groupby("state")["duration"].agg(["count", "mean"]).round(2))
