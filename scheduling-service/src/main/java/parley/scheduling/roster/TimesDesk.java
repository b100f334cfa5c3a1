package parley.scheduling.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.outbox.transactions.Transactions;
import parley.problems.GeneralReason;
import parley.problems.Precondition;
import parley.problems.Refusal;
import parley.scheduling.problems.SchedulingReason;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.settings.Settings;

/// Takes down when practitioners are there. They say it themselves, or staff write down what they said.
@ApplicationScoped
@Transactional
class TimesDesk {

    /// More than anybody needs; so many would only slow down every search.
    private static final int MOST_EXCEPTIONS = 400;

    private final Roster roster;
    private final PractitionerRows practitioners;
    private final KeptTimes times;
    private final Settings settings;
    private final Transactions transactions;
    private final Event<MoreIsFree> more;
    private final Clock clock;

    TimesDesk(
            Roster roster,
            PractitionerRows practitioners,
            KeptTimes times,
            Settings settings,
            Transactions transactions,
            Event<MoreIsFree> more,
            Clock clock) {
        this.roster = roster;
        this.practitioners = practitioners;
        this.times = times;
        this.settings = settings;
        this.transactions = transactions;
        this.more = more;
        this.clock = clock;
    }

    WeekView week(PractitionerId id) {
        return WeekView.of(entry(id), times.version(id), clock.instant(), settings.hoursStaleAfter());
    }

    /// From now on the usual week looks like this.
    WeekView say(PractitionerId id, @Nullable String ifMatch, Week week) {
        lock(id, ifMatch);
        times.say(id, week.times());
        moreMayBeFree();
        return week(id);
    }

    /// The usual week is still right.
    WeekView confirm(PractitionerId id, @Nullable String ifMatch) {
        lock(id, ifMatch);
        times.confirm(id);
        moreMayBeFree();
        return week(id);
    }

    Exceptions exceptions(PractitionerId id) {
        var entry = entry(id);
        return Exceptions.of(entry.times().dated(), entry.zone());
    }

    /// Says it for the first time, or otherwise than before. Saying it twice is harmless.
    Exceptions except(PractitionerId id, UUID exception, Exceptions.Said said) {
        practitioners.lock(id.value());
        var time = said.toTime(exception, clock.instant());
        var others = entry(id).times().dated().stream()
                .filter(one -> !one.id().equals(exception))
                .count();
        if (others >= MOST_EXCEPTIONS) {
            throw Refusal.because(SchedulingReason.TOO_MANY_EXCEPTIONS);
        }
        if (!times.put(id, time)) {
            throw Refusal.because(GeneralReason.NOT_FOUND);
        }
        moreMayBeFree();
        return exceptions(id);
    }

    /// It is as usual after all. Saying it twice is harmless.
    Exceptions asUsual(PractitionerId id, UUID exception) {
        practitioners.lock(id.value());
        times.remove(id, exception);
        moreMayBeFree();
        return exceptions(id);
    }

    private void moreMayBeFree() {
        transactions.afterCommit(() -> more.fireAsync(new MoreIsFree()));
    }

    private void lock(PractitionerId id, @Nullable String ifMatch) {
        practitioners.lock(id.value());
        Precondition.require(ifMatch, times.version(id));
    }

    private RosterEntry entry(PractitionerId id) {
        return roster.entriesOf(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }
}
