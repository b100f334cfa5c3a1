/// How the catalogue's answers may be kept by whoever reads them.
@NullMarked
package parley.catalog.http;

import org.jspecify.annotations.NullMarked;
