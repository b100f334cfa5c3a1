/// Who is signed in, and how the pages act for them.
@NullMarked
package parley.web.caller;

import org.jspecify.annotations.NullMarked;
