/// Asking for help in three steps; nothing is stored anywhere before it is sent.
@NullMarked
package parley.web.request;

import org.jspecify.annotations.NullMarked;
