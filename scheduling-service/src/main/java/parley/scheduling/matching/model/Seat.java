package parley.scheduling.matching.model;

/// A practitioner and their place in the order of the question.
record Seat(int order, Practitioner practitioner) {}
