package traject.query.caseload;

import java.io.IOException;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows in the text form of COPY, the fastest way into a table. */
final class CopyText {

    private final StringBuilder text = new StringBuilder();

    void add(@Nullable Object[] row) {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            add(row[i]);
        }
        text.append('\n');
    }

    private void add(@Nullable Object value) {
        if (value == null) {
            text.append("\\N");
        } else {
            escape(value.toString());
        }
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    /** Sends all rows with this COPY, in the transaction under way. */
    void send(JdbcTemplate jdbc, String copy) {
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(copy, new StringReader(text.toString()));
            } catch (IOException e) {
                throw new IllegalStateException("rows in memory can't be read", e);
            }
        });
    }
}
