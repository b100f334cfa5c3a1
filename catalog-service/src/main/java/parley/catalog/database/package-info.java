/// Statements in plain SQL, where rows are no objects.
@NullMarked
package parley.catalog.database;

import org.jspecify.annotations.NullMarked;
