/// The states of a case as scheduling sees it.
@NullMarked
package parley.scheduling.cases.model;

import org.jspecify.annotations.NullMarked;
