package traject.query.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.vocabulary.Term;

/**
 * A field of the form that records an entry, as the schema of its command has it.
 *
 * @param words the closed words to choose from, where there are any
 * @param parts what a row consists of, where it takes several rows
 * @param least the smallest number, where it takes one
 * @param most the largest
 */
record EntryField(
        String name,
        Type type,
        boolean required,
        List<Term> words,
        List<EntryField> parts,
        @Nullable Integer least,
        @Nullable Integer most) {

    /** What a field takes. */
    enum Type {
        DAY,
        TEXT,
        TEXTS,
        WORD,
        WORDS,
        YES_OR_NO,
        NUMBER,
        RELATIONSHIP,
        ENTRY,
        ENTRIES,
        PERSON,
        PEOPLE,
        NAME,
        NAMES,
        ROWS
    }

    EntryField {
        words = List.copyOf(words);
        parts = List.copyOf(parts);
    }

    static EntryField of(String name, Type type, boolean required) {
        return new EntryField(name, type, required, List.of(), List.of(), null, null);
    }
}
