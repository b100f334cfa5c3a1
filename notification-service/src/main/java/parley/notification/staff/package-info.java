/// Mail to staff about their own work: numbers and a link, and nothing by which one case could be told from another.
@NullMarked
package parley.notification.staff;

import org.jspecify.annotations.NullMarked;
