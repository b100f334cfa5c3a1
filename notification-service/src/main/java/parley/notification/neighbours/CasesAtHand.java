package parley.notification.neighbours;

/// How many cases wait for what, as one member of staff sees them.
///
/// @param toScreen people who wait for a first talk
/// @param toDo what else waits for staff
/// @param late where the target is past
/// @param inDanger where it will be, if all goes as usual
public record CasesAtHand(int toScreen, int toDo, int late, int inDanger) {}
