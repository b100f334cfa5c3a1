/// How somebody wishes to be reached, and what they allow.
@NullMarked
package parley.web.contact;

import org.jspecify.annotations.NullMarked;
