/// What a browser keeps for us, so that nobody else can read it or write it.
@NullMarked
package parley.web.sealing;

import org.jspecify.annotations.NullMarked;
