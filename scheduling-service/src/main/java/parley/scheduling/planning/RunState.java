package parley.scheduling.planning;

/// How far a run is. Each but the first is the last.
enum RunState {
    /// A replica is looking for a better plan.
    RUNNING,
    /// It took the time that it was given.
    FINISHED,
    /// Staff stopped it. Its best plan stays.
    CANCELLED,
    /// It broke off, or every replica that took it up went away. The best plan that was kept stays.
    ABANDONED;

    boolean isOver() {
        return switch (this) {
            case RUNNING -> false;
            case FINISHED, CANCELLED, ABANDONED -> true;
        };
    }
}
