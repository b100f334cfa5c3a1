package parley.scheduling.sessions;

import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.Office;
import parley.events.sessions.PractitionerAsked;
import parley.events.sessions.SessionCancelled;
import parley.events.sessions.SessionHeld;
import parley.events.sessions.SessionRescheduled;
import parley.events.sessions.SessionScheduled;
import parley.outbox.Outbox;
import parley.outbox.transactions.Transactions;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.matching.model.Place;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.sessions.model.Guest;
import parley.scheduling.sessions.model.Plan;
import parley.scheduling.sessions.model.Session;
import parley.scheduling.sessions.model.SessionId;

/// Announces what becomes of sessions.
@ApplicationScoped
class SessionNews {

    private final Outbox outbox;
    private final Transactions transactions;
    private final Event<PermitWanted> wanted;
    private final Clock clock;

    SessionNews(Outbox outbox, Transactions transactions, Event<PermitWanted> wanted, Clock clock) {
        this.outbox = outbox;
        this.transactions = transactions;
        this.wanted = wanted;
        this.clock = clock;
    }

    /// Tells this service itself that a permit is to be asked for, once that is certain.
    void permitWanted(SessionId id) {
        var want = new PermitWanted(id, Context.current());
        transactions.afterCommit(() -> wanted.fireAsync(want));
    }

    /// Somebody is asked whether they sit in it.
    void asked(Office office, Session.Held held, PractitionerId practitioner) {
        outbox.announce(new PractitionerAsked(
                held.plan().caseId().value(),
                office,
                clock.instant(),
                held.plan().id().value(),
                held.revision(),
                practitioner.value(),
                held.answerBy()));
    }

    void scheduled(SessionFile file, Session.Scheduled scheduled) {
        var plan = scheduled.plan();
        outbox.announce(new SessionScheduled(
                plan.caseId().value(),
                file.office(),
                clock.instant(),
                plan.id().value(),
                scheduled.revision(),
                plan.during().from(),
                plan.during().to(),
                file.zone(),
                file.format(),
                roomOf(plan),
                guests(plan.guests()),
                practitioners(plan),
                guests(wantingEntries(plan))));
    }

    /// @param before the session as it was
    void rescheduled(SessionFile before, Session.Scheduled changed) {
        var was = before.plan();
        var plan = changed.plan();
        outbox.announce(new SessionRescheduled(
                plan.caseId().value(),
                before.office(),
                clock.instant(),
                plan.id().value(),
                changed.revision(),
                plan.during().from(),
                plan.during().to(),
                before.zone(),
                new SessionFile(before.office(), before.zone(), changed, Optional.empty(), before.version()).format(),
                roomOf(plan),
                !plan.during().equals(was.during()) || !plan.place().equals(was.place()),
                guests(plan.guests()),
                practitioners(plan),
                plan.practitionersNotIn(was).stream().map(PractitionerId::value).toList(),
                was.practitionersNotIn(plan).stream().map(PractitionerId::value).toList(),
                guests(wantingEntries(plan))));
    }

    /// Who withdrew is not among those to tell, but their calendar has an entry to take out like the others'.
    void cancelled(SessionFile file, Session.Cancelled cancelled, Optional<ParticipantId> withdrawn) {
        var plan = cancelled.plan();
        var told = cancelled.hadBeenScheduled()
                ? plan.guests().stream()
                        .filter(guest -> withdrawn.filter(guest.id()::equals).isEmpty())
                        .toList()
                : List.<Guest>of();
        outbox.announce(new SessionCancelled(
                plan.caseId().value(),
                file.office(),
                clock.instant(),
                plan.id().value(),
                cancelled.revision(),
                plan.during().from(),
                plan.during().to(),
                file.zone(),
                cancelled.hadBeenScheduled(),
                guests(told),
                practitioners(plan),
                cancelled.hadBeenScheduled() ? guests(wantingEntries(plan)) : List.of()));
    }

    /// Its time is over without it. There is nobody to tell, and no entry to take out.
    void didNotTakePlace(SessionFile file, Session.Cancelled cancelled) {
        var plan = cancelled.plan();
        outbox.announce(new SessionCancelled(
                plan.caseId().value(),
                file.office(),
                clock.instant(),
                plan.id().value(),
                cancelled.revision(),
                plan.during().from(),
                plan.during().to(),
                file.zone(),
                cancelled.hadBeenScheduled(),
                List.of(),
                List.of(),
                List.of()));
    }

    /// @param end when it was over
    /// @param moreToCome whether somebody else's session is still to come
    void held(SessionFile file, Session.TookPlace held, Instant end, boolean moreToCome) {
        var plan = held.plan();
        outbox.announce(new SessionHeld(
                plan.caseId().value(),
                file.office(),
                clock.instant(),
                plan.id().value(),
                held.revision(),
                plan.during().from(),
                end,
                guests(plan.guests()),
                practitioners(plan),
                moreToCome));
    }

    private static List<Guest> wantingEntries(Plan plan) {
        return plan.guests().stream().filter(Guest::calendarEntry).toList();
    }

    private static List<UUID> guests(List<Guest> guests) {
        return guests.stream().map(guest -> guest.id().value()).toList();
    }

    private static List<UUID> practitioners(Plan plan) {
        return plan.practitioners().stream().map(PractitionerId::value).toList();
    }

    private static @Nullable UUID roomOf(Plan plan) {
        return switch (plan.place()) {
            case Place.InRoom in -> in.room().value();
            case Place.Online() -> null;
        };
    }
}
