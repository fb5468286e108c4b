package traject.query.sequence.format;

import traject.query.sequence.Alphabet;
import traject.query.sequence.Sequences;

/** What a code is called in a file. */
final class Names {

    private Names() {}

    static String of(Alphabet alphabet, int code) {
        return code == Sequences.MISSING ? Alphabet.MISSING_NAME : alphabet.name(code);
    }

    static int code(Alphabet alphabet, String name) {
        return name.equals(Alphabet.MISSING_NAME) && !alphabet.missingIsState()
                ? Sequences.MISSING
                : alphabet.indexOf(name);
    }
}
