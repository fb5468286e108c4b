# Reads the sequences with TraMineR. Unpack the archive and run this in its folder.
library(TraMineR)

rows <- read.csv("sequences.csv", na.strings = "", colClasses = "character")
codes <- read.csv("codes.csv", encoding = "UTF-8")
states <- codes[codes$list == "states", ]

# To TraMineR * is missing; by this name it is a state of its own.
rows$sequence <- gsub("(*,", "(UNKNOWN,", rows$sequence, fixed = TRUE)
states$code[states$code == "*"] <- "UNKNOWN"

# Each cell is (state,duration)-(state,duration).
sequences <- seqdef(as.matrix(rows["sequence"]), informat = "SPS", stsep = "-",
                    SPS.in = list(xfix = "()", sdsep = ","),
                    alphabet = states$code, labels = states$label_en, id = rows$id)
covariates <- rows[names(rows) != "sequence"]
summary(sequences)
