/** Who may record what: the one place of this side where rights are decided; pure. */
@NullMarked
package traject.command.security;

import org.jspecify.annotations.NullMarked;
