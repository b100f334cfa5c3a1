package parley.scheduling.planning.model;

import java.util.List;

/// All sessions after something changed, and what became of those that could not stay as they were.
public record Replanned(List<Session> sessions, List<Rearranged> rearranged) {

    public Replanned {
        sessions = List.copyOf(sessions);
        rearranged = List.copyOf(rearranged);
    }
}
