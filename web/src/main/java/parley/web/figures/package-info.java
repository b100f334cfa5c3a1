/// What may be told of requests to whoever watches over the pages, in figures and in traces.
@NullMarked
package parley.web.figures;

import org.jspecify.annotations.NullMarked;
