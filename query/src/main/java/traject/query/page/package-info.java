/** The pages: sign-in, caseload, trajectory, recording and the client's own view. They read like the API and write through the desk. */
@NullMarked
package traject.query.page;

import org.jspecify.annotations.NullMarked;
