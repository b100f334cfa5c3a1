@NullMarked
package parley.benchmarks.service;

import org.jspecify.annotations.NullMarked;
