/** Cases to look at before there are any of one's own. */
@NullMarked
package traject.command.demo;

import org.jspecify.annotations.NullMarked;
