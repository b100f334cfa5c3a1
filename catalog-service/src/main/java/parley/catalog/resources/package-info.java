/// Where else a person may turn: offices, people, programs, websites and documents, as the documents describe them.
@NullMarked
package parley.catalog.resources;

import org.jspecify.annotations.NullMarked;
