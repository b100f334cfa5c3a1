package parley.intake.cases.model;

import java.util.Optional;

/// What somebody says to the question whether they want another session.
///
/// @param heard if it was spoken, not given through their own link
public record Wish(boolean another, Optional<Heard> heard) {}
