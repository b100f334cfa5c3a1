/// The sessions of whoever holds them: answering, starting with everybody’s yes, ending.
@NullMarked
package parley.web.sessions;

import org.jspecify.annotations.NullMarked;
