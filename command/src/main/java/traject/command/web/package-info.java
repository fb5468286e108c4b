/** The write API over HTTP: bodies and headers in, answers and problems out. */
@NullMarked
package traject.command.web;

import org.jspecify.annotations.NullMarked;
