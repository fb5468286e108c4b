# Reads the sequences with pandas. Unpack the archive and run this in its folder.
import pandas as pd

# "%" is after the end; "*" is unknown and stays a code.
rows = pd.read_csv("sequences.csv", dtype=str, keep_default_na=False, na_values=["%"])
times = [name for name in rows.columns if name[0] == "t" and name[1:].isdigit()]
states = rows.set_index("id")[times]
covariates = rows.set_index("id").drop(columns=times)

print(states.iloc[:5, :6])
print(states.apply(lambda column: column.value_counts(normalize=True)).fillna(0).round(3))
