/** Which figures answer a question, drawn from a cohort: without a database, a clock or a page. */
@NullMarked
package traject.query.research.view;

import org.jspecify.annotations.NullMarked;
