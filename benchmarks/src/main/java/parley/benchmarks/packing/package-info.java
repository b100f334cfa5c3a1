/// Published set packing instances as waiting lists, so that Parley can be compared with what others found.
@NullMarked
package parley.benchmarks.packing;

import org.jspecify.annotations.NullMarked;
