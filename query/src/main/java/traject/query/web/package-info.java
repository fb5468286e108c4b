/** What is asked over HTTP. */
@NullMarked
package traject.query.web;

import org.jspecify.annotations.NullMarked;
