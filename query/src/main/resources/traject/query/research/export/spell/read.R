# Reads the spells with TraMineR. Unpack the archive and run this in its folder.
library(TraMineR)

spells <- read.csv("spells.csv", colClasses = c(id = "character", state = "character"))
covariates <- read.csv("covariates.csv", colClasses = "character")
codes <- read.csv("codes.csv", encoding = "UTF-8")
states <- codes[codes$list == "states", ]

# To TraMineR * is missing; by this name it is a state of its own.
spells$state[spells$state == "*"] <- "UNKNOWN"
states$code[states$code == "*"] <- "UNKNOWN"

# from and to are steps, both inclusive; all trajectories are on the same axis.
sequences <- seqdef(spells, var = c("id", "from", "to", "state"), informat = "SPELL", process = FALSE,
                    alphabet = states$code, labels = states$label_en)
summary(sequences)
