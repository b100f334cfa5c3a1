/// The pages held to the house's rules.
@NullMarked
package parley.web;

import org.jspecify.annotations.NullMarked;
