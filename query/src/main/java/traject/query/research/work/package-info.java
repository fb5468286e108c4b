/** Answers to questions and exports of their data as work in the background, kept, and made again from the log. */
@NullMarked
package traject.query.research.work;

import org.jspecify.annotations.NullMarked;
