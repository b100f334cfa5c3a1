/// The private links of participants, the short sessions they open, and nothing readable of either.
@NullMarked
package parley.intake.links;

import org.jspecify.annotations.NullMarked;
