/** Answers to questions as work in the background, kept, and made again from the log when a stamp is opened. */
@NullMarked
package traject.query.research.work;

import org.jspecify.annotations.NullMarked;
