package parley.scheduling.planning.model;

import java.util.List;

/// A plan, how good it is, and the proof of how much better one could be at most.
///
/// @param sessions one for each case that has one, in the order of the cases
/// @param rounds how many improvements were tried
public record Planned(List<Session> sessions, Levels levels, Certificate certificate, long rounds) {

    public Planned {
        sessions = List.copyOf(sessions);
    }
}
