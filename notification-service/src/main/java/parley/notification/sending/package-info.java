/// Takes letters that are due, asks whether they are still wanted, and hands them to the mail server once.
@NullMarked
package parley.notification.sending;

import org.jspecify.annotations.NullMarked;
