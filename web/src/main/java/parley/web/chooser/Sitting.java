package parley.web.chooser;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.web.cases.Role;
import parley.web.cases.SessionState;
import parley.web.chooser.SessionsClient.Session;

/// A session, ready to be written out.
///
/// @param troubles why it cannot stay as it is
/// @param instead what could be in its place; absent while nobody asked for it
/// @param over whether its time has come
/// @param past whether its time has passed
record Sitting(
        UUID caseId,
        String reference,
        Session session,
        String time,
        @Nullable String place,
        @Nullable String answerBy,
        List<Guest> guests,
        List<String> troubles,
        @Nullable List<Shown> instead,
        boolean over,
        boolean past) {

    public boolean isScheduled() {
        return session.state() == SessionState.SCHEDULED;
    }

    /// Whether it can still be changed or cancelled.
    public boolean isToCome() {
        return !over
                && switch (session.state()) {
                    case HELD, AWAITING_PERMIT, SCHEDULED -> true;
                    case STARTED, TOOK_PLACE, CANCELLED -> false;
                };
    }

    /// Whether it was looked for, and nothing found.
    public boolean isNothingInstead() {
        return instead != null && instead.isEmpty();
    }

    /// Whether staff may say what became of it.
    public boolean isToBeTold() {
        return over && session.state() == SessionState.SCHEDULED;
    }

    /// Whether nobody has said that it is over, though it must be.
    public boolean isToBeEnded() {
        return past && session.state() == SessionState.STARTED;
    }

    /// Somebody whose session it is.
    ///
    /// @param affirmed whether it is ticked that they said yes to the agreement
    record Guest(UUID id, @Nullable Role role, boolean affirmed) {}

    @Override
    public String toString() {
        return "Sitting[***]";
    }
}
