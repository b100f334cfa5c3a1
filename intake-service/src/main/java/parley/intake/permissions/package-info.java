/// What a person in a case allows the office to say to somebody else. Nothing is ever sent by itself.
@NullMarked
package parley.intake.permissions;

import org.jspecify.annotations.NullMarked;
