package parley.scheduling.matching.model;

/// A practitioner at one start, and their place in the order of the question.
///
/// @param ifNeedBe whether they would rather not be asked for this time
record Seat(int order, Practitioner practitioner, boolean ifNeedBe) {}
