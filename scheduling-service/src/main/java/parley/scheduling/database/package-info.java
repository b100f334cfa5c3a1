/// One way to ask the database in its own words.
@NullMarked
package parley.scheduling.database;

import org.jspecify.annotations.NullMarked;
