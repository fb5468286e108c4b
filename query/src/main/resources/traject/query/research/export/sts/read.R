# Reads the sequences with TraMineR. Unpack the archive and run this in its folder.
library(TraMineR)

rows <- read.csv("sequences.csv", na.strings = "%", colClasses = "character")  # % is after the end
codes <- read.csv("codes.csv", encoding = "UTF-8")
states <- codes[codes$list == "states" & codes$code != "%", ]
times <- grep("^t[0-9]+$", names(rows))

# * (unknown) is a state of its own here. To have it missing: add missing = "*" and leave it out of the alphabet.
sequences <- seqdef(rows[, times], alphabet = states$code, labels = states$label_en,
                    id = rows$id, nr = "#", right = "DEL")
covariates <- rows[, -times]
print(summary(sequences))
