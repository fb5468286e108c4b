/** The document of the API and the schemas of what it takes, keeps and answers, as this node serves them. */
@NullMarked
package traject.query.openapi;

import org.jspecify.annotations.NullMarked;
