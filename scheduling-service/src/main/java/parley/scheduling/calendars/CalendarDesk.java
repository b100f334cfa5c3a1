package parley.scheduling.calendars;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.outbox.transactions.Transactions;
import parley.problems.Precondition;
import parley.scheduling.calendars.AddressSeal.Column;
import parley.scheduling.calendars.model.CalendarFreshness;
import parley.scheduling.calendars.model.Marks;
import parley.scheduling.calendars.model.Outcome;
import parley.scheduling.calendars.model.Trouble;
import parley.scheduling.ids.Ids;
import parley.scheduling.roster.MoreIsFree;
import parley.scheduling.roster.Roster;
import parley.scheduling.roster.RosterEntry;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.time.model.Grid;
import parley.scheduling.time.model.Window;

/// Takes addresses of calendars, lends each to whoever reads it, and puts away what came of it, all at once.
@ApplicationScoped
@Transactional
class CalendarDesk {

    /// Longer than reading one can take.
    private static final Duration LENT_FOR = Duration.ofMinutes(1);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(2);

    private final CalendarRows calendars;
    private final BusyRows busy;
    private final AddressSeal seal;
    private final Roster roster;
    private final CalendarSettings settings;
    private final Transactions transactions;
    private final Event<MoreIsFree> more;
    private final Ids ids;
    private final Clock clock;

    CalendarDesk(
            CalendarRows calendars,
            BusyRows busy,
            AddressSeal seal,
            Roster roster,
            CalendarSettings settings,
            Transactions transactions,
            Event<MoreIsFree> more,
            Ids ids,
            Clock clock) {
        this.calendars = calendars;
        this.busy = busy;
        this.seal = seal;
        this.roster = roster;
        this.settings = settings;
        this.transactions = transactions;
        this.more = more;
        this.ids = ids;
        this.clock = clock;
    }

    /// A practitioner's calendar from now on. What was known of another one goes.
    void give(PractitionerId owner, Address address, @Nullable String ifMatch) {
        var there = calendars.locked(owner.value());
        Precondition.require(ifMatch, there.map(CalendarRow::version).orElse(0L));
        var row = there.orElseGet(() -> new CalendarRow(owner));
        row.give(seal.seal(owner, Column.ADDRESS, address.value().toString()), clock.instant());
        calendars.persist(row);
        busy.delete("practitionerId", owner.value());
        calendars.flush();
    }

    /// It is looked at no longer, and nothing of it stays.
    void takeBack(PractitionerId owner, @Nullable String ifMatch) {
        var there = calendars.locked(owner.value());
        Precondition.require(ifMatch, there.map(CalendarRow::version).orElse(0L));
        there.ifPresent(row -> {
            busy.delete("practitionerId", owner.value());
            calendars.delete(row);
        });
    }

    /// Whoever has left the roster is read no longer.
    void dropThoseWhoLeft() {
        calendars.dropThoseWhoLeft();
    }

    /// One calendar that is due, for whoever asks and nobody else.
    Optional<Errand> next() {
        return calendars.due(clock.instant()).flatMap(this::lend);
    }

    /// What came of an errand takes effect, unless the address was changed or somebody else was sent meanwhile.
    void store(Errand errand, Outcome outcome) {
        calendars
                .locked(errand.owner().value())
                .filter(row -> row.isLentTo(errand.lease()))
                .ifPresent(row -> store(row, errand, outcome));
    }

    private Optional<Errand> lend(CalendarRow row) {
        var now = clock.instant();
        var owner = roster.entriesOf(List.of(row.owner())).getFirst();
        var lease = ids.next();
        row.lend(lease, now.plus(LENT_FOR));
        var horizon = new Window(Grid.floor(now), Grid.ceiling(now.plus(settings.horizon())));
        return Optional.of(
                new Errand(row.owner(), lease, address(row), marks(row, owner, now), owner.zone(), now, horizon));
    }

    private Optional<Address> address(CalendarRow row) {
        return seal.open(row.owner(), Column.ADDRESS, row.address())
                .flatMap(text -> Address.of(text, settings.local()));
    }

    /// Nothing new is worth nothing where the known busy times come to an end, or were read by another clock.
    private Optional<Marks> marks(CalendarRow row, RosterEntry owner, Instant now) {
        var farEnough = now.plus(settings.horizon().multipliedBy(2).dividedBy(3));
        return row.reaches(farEnough, owner.zone())
                ? row.entityTag()
                        .flatMap(tag -> seal.open(row.owner(), Column.ENTITY_TAG, tag))
                        .flatMap(tag -> row.lastModified()
                                .flatMap(date -> seal.open(row.owner(), Column.LAST_MODIFIED, date))
                                .map(date -> new Marks(tag, date)))
                : Optional.empty();
    }

    private void store(CalendarRow row, Errand errand, Outcome outcome) {
        var before = row.standing().at(clock.instant(), settings.staleAfter());
        switch (outcome) {
            case Outcome.Read read -> swap(row, errand, read);
            case Outcome.Unchanged _ -> row.wasUnchanged(errand.begunAt());
            case Outcome.Failed(Trouble trouble) -> row.couldNotBeRead(trouble);
        }
        row.comesAgain(clock.instant().plus(pause(row)));
        if (before != CalendarFreshness.FRESH && !(outcome instanceof Outcome.Failed)) {
            transactions.afterCommit(() -> more.fireAsync(new MoreIsFree()));
        }
    }

    private void swap(CalendarRow row, Errand errand, Outcome.Read read) {
        busy.delete("practitionerId", errand.owner().value());
        read.busy().forEach(window -> busy.persist(new BusyRow(ids.next(), errand.owner(), window)));
        row.wasRead(errand.begunAt(), read.knownUntil(), errand.zone());
        read.marks()
                .ifPresentOrElse(
                        marks -> row.mark(
                                seal.seal(errand.owner(), Column.ENTITY_TAG, marks.entityTag()),
                                seal.seal(errand.owner(), Column.LAST_MODIFIED, marks.lastModified())),
                        row::unmark);
    }

    /// What failed is tried again soon, and then less and less often.
    private Duration pause(CalendarRow row) {
        if (row.failures() == 0) {
            return settings.every();
        }
        var soon = FIRST_PAUSE.multipliedBy(1L << Math.min(10, row.failures() - 1));
        return soon.compareTo(settings.every()) < 0 ? soon : settings.every();
    }
}
