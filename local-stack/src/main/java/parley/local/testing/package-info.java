/// The ground that service tests stand on: a real database server and a real broker, once per test run.
@NullMarked
package parley.local.testing;

import org.jspecify.annotations.NullMarked;
