# Reads the sequences with TraMineR. Unpack the archive and run this in its folder.
library(TraMineR)

rows <- read.csv("sequences.csv", na.strings = "", colClasses = "character")
codes <- read.csv("codes.csv", encoding = "UTF-8")
states <- codes[codes$list == "states", ]

# Each cell is (state,duration)-(state,duration); * is unknown, a state of its own here.
sequences <- seqdef(as.matrix(rows["sequence"]), informat = "SPS", stsep = "-",
                    SPS.in = list(xfix = "()", sdsep = ","),
                    alphabet = states$code, labels = states$label_en, id = rows$id, nr = "#")
covariates <- rows[, names(rows) != "sequence"]
print(summary(sequences))
