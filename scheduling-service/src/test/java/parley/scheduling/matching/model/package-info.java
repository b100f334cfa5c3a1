@NullMarked
package parley.scheduling.matching.model;

import org.jspecify.annotations.NullMarked;
