package parley.scheduling.planning.model;

import java.util.List;
import java.util.Optional;

/// What became of a session that could not stay as it was.
///
/// @param after empty if there is nothing for the case now
public record Rearranged(Session before, Optional<Session> after) {

    /// Practitioners who have one session less.
    public List<Integer> leaving() {
        return before.practitioners().stream()
                .filter(one -> after.isEmpty() || !after.get().practitioners().contains(one))
                .toList();
    }

    /// Practitioners who have one session more.
    public List<Integer> joining() {
        return after.map(Session::practitioners).orElse(List.of()).stream()
                .filter(one -> !before.practitioners().contains(one))
                .toList();
    }

    /// Whether everybody in it has to come at another time, or not at all.
    public boolean changesTime() {
        return after.isEmpty() || after.get().start() != before.start();
    }

    /// Whether everybody in it has to go elsewhere.
    public boolean changesPlace() {
        return after.isPresent() && after.get().room() != before.room();
    }

    /// Whether the participants have to be told anything about time or place; other practitioners are a matter of
    /// their own.
    public boolean concernsParticipants() {
        return changesTime() || changesPlace();
    }
}
