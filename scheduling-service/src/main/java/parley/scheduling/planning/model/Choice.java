package parley.scheduling.planning.model;

/// One option of a case.
///
/// @param late whether it begins after the target; nothing outweighs it
/// @param soft everything else in points
public record Choice(Session session, boolean late, long soft) {}
