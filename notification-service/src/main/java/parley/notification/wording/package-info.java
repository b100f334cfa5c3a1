/// What letters say: the words in files, the dates in the words of the reader.
@NullMarked
package parley.notification.wording;

import org.jspecify.annotations.NullMarked;
