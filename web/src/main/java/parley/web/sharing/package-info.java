/// What may be said outside with whose leave, and what somebody is handed.
@NullMarked
package parley.web.sharing;

import org.jspecify.annotations.NullMarked;
