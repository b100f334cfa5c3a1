package parley.intake.links;

import java.util.UUID;

/// What carries a link: a letter, or one more copy of it, since an earlier one may be in somebody's hands.
///
/// @param copy how many copies may have left before
public record LetterCopy(UUID letter, int copy) {}
