/// Finding one's way: by words, whatever their spelling, and by what somebody is in.
@NullMarked
package parley.catalog.finding;

import org.jspecify.annotations.NullMarked;
