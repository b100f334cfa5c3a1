/// The office as processes: its ports, its state, its services, started and ended in the right order.
@NullMarked
package parley.local.office;

import org.jspecify.annotations.NullMarked;
