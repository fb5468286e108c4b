/** The cases one has: lists with filters, from tables that are rewritten from the fold of a case. */
@NullMarked
package traject.query.caseload;

import org.jspecify.annotations.NullMarked;
