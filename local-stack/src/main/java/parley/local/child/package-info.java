/// The mains that run in child processes; nothing here is called by the launcher itself.
@NullMarked
package parley.local.child;

import org.jspecify.annotations.NullMarked;
