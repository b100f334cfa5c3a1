package parley.web.planning;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.web.planning.RunsClient.Run;

/// A plan, ready to be written out.
///
/// @param refused cases that were accepted and could not be held
record ShownRun(Run run, String began, List<Row> rows, List<Failed> refused) {

    /// Whether something of it can be accepted now.
    public boolean isAcceptable() {
        return !run.isRunning() && rows.stream().anyMatch(Row::isOpen);
    }

    /// What it has for a case.
    ///
    /// @param time absent if nothing is proposed
    /// @param moved when the session is that would move; absent for a case that waits
    record Row(
            UUID caseId,
            String reference,
            @Nullable String time,
            String practitioners,
            @Nullable String room,
            boolean late,
            @Nullable String moved,
            @Nullable LeftOut leftOut,
            @Nullable UUID sessionId,
            boolean ticked) {

        public boolean isOpen() {
            return time != null && sessionId == null;
        }
    }

    record Failed(UUID caseId, String reference, String sentence) {}
}
