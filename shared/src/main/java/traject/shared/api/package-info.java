/** What a side says of the requests that it takes: the parts of which the API's document is made; pure. */
@NullMarked
package traject.shared.api;

import org.jspecify.annotations.NullMarked;
