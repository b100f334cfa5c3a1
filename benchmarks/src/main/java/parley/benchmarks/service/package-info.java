/// The options of a case as the running service gives them, under load.
@NullMarked
package parley.benchmarks.service;

import org.jspecify.annotations.NullMarked;
