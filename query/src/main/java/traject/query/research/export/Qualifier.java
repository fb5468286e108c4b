package traject.query.research.export;

import java.util.Arrays;

/** As what an object of an object-centric log is there. */
enum Qualifier {
    /** The case to which an event belongs. */
    CASE_OF("case-of"),
    /** The client of the case. */
    CLIENT_OF("client-of"),
    /** The helper who leads at the end of the day. */
    LEADS("leads"),
    /** A helper whose relationship runs beside the leading one. */
    BESIDE("beside"),
    /** A helper whose relationship is over by the end of the day. */
    FORMER("former"),
    /** A helper to whom the case is to be handed over. */
    RECEIVES("receives"),
    /** A helper who stands in for a while. */
    STANDS_IN("stands-in");

    private final String text;

    Qualifier(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    static CodeList codes() {
        return new CodeList(
                "qualifiers",
                Arrays.stream(values())
                        .map(each -> CodeList.Code.said(each.text, "qualifier." + each.text))
                        .toList());
    }
}
