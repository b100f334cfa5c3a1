/// Opening a case when somebody is in danger, and seeing afterwards that it was opened.
@NullMarked
package parley.web.danger;

import org.jspecify.annotations.NullMarked;
