# Reads the sequences with TraMineR. Unpack the archive and run this in its folder.
library(TraMineR)

rows <- read.csv("sequences.csv", na.strings = "%", colClasses = "character")  # % is after the end
codes <- read.csv("codes.csv", encoding = "UTF-8")
states <- codes[codes$list == "states" & codes$code != "%", ]
times <- grep("^t[0-9]+$", names(rows))

# To TraMineR * is missing; by this name it is a state of its own.
rows[times] <- lapply(rows[times], function(column) sub("^\\*$", "UNKNOWN", column))
states$code[states$code == "*"] <- "UNKNOWN"

sequences <- seqdef(rows[times], alphabet = states$code, labels = states$label_en, id = rows$id)
covariates <- rows[-times]
summary(sequences)
