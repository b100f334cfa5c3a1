package parley.scheduling.planning.model;

/// Proof that no plan has more cases on time.
///
/// @param onTimeAtMost no plan has more cases on time than this
public record Certificate(int onTimeAtMost) {}
