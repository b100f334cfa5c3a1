/// The service as a whole, on a real database, a real key server and a real broker.
@NullMarked
package parley.intake;

import org.jspecify.annotations.NullMarked;
