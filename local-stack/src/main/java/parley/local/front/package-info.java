/// The launcher's own pages: where everything is, and the letters that the mail server took in.
@NullMarked
package parley.local.front;

import org.jspecify.annotations.NullMarked;
