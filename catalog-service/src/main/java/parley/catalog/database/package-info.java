/// Statements in plain SQL, where rows are no objects, and what stands in their columns of JSON.
@NullMarked
package parley.catalog.database;

import org.jspecify.annotations.NullMarked;
