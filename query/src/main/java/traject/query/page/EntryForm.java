package traject.query.page;

import java.util.List;

/** The form that records an entry of one kind, in the order in which its command has the fields. */
record EntryForm(EntryKind kind, List<EntryField> fields) {

    EntryForm {
        fields = List.copyOf(fields);
    }
}
