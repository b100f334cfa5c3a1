/// What `./parley bench` can be asked.
@NullMarked
package parley.benchmarks.commands;

import org.jspecify.annotations.NullMarked;
