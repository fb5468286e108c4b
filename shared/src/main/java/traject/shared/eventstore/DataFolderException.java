package traject.shared.eventstore;

import org.jspecify.annotations.Nullable;

/** The embedded database can't live in its folder; the message is a sentence for who starts the program. */
final class DataFolderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DataFolderException(String sentence, @Nullable Exception cause) {
        super(sentence, cause);
    }
}
