@NullMarked
package parley.scheduling.cases.model;

import org.jspecify.annotations.NullMarked;
