package traject.query.picture;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import traject.shared.event.PersonId;
import traject.shared.event.Sensitive;

/**
 * Who looks at the picture.
 *
 * @param language Dutch unless it is English
 * @param names what a person is called
 * @param mayRead which free texts the reader may read; where not, the picture says what happened without them
 */
public record Reader(Locale language, Function<PersonId, String> names, Predicate<Sensitive> mayRead) {}
