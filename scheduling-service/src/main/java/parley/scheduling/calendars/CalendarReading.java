package parley.scheduling.calendars;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import parley.scheduling.calendars.AddressSeal.Column;
import parley.scheduling.calendars.model.Standing;
import parley.scheduling.roster.RosterEntry;
import parley.scheduling.time.model.Window;

/// Reads how calendars stand, for their owners and for staff.
@ApplicationScoped
@Transactional
class CalendarReading {

    private static final Duration TWO_WEEKS = Duration.ofDays(14);

    private final CalendarRows rows;
    private final Calendars calendars;
    private final AddressSeal seal;
    private final CalendarSettings settings;
    private final Clock clock;

    CalendarReading(CalendarRows rows, Calendars calendars, AddressSeal seal, CalendarSettings settings, Clock clock) {
        this.rows = rows;
        this.calendars = calendars;
        this.seal = seal;
        this.settings = settings;
        this.clock = clock;
    }

    Mine of(RosterEntry owner) {
        return rows.findByIdOptional(owner.id().value())
                .map(row -> new Mine(view(row, owner), row.version()))
                .orElseGet(() -> new Mine(MyCalendarView.ofNone(), 0));
    }

    /// Those of these people who gave a calendar, in their order.
    List<StandingView> of(List<RosterEntry> owners) {
        var ids = owners.stream().map(owner -> owner.id().value()).toList();
        var found = rows.list("practitionerId in ?1", ids).stream().collect(toMap(CalendarRow::owner, identity()));
        return owners.stream()
                .flatMap(owner -> Optional.ofNullable(found.get(owner.id())).map(row -> standing(owner, row)).stream())
                .toList();
    }

    private StandingView standing(RosterEntry owner, CalendarRow row) {
        return new StandingView(
                owner.id().value(),
                owner.name(),
                row.standing().at(clock.instant(), settings.staleAfter()),
                row.standing().last().map(Standing.Reading::begunAt).orElse(null),
                row.trouble().orElse(null));
    }

    private MyCalendarView view(CalendarRow row, RosterEntry owner) {
        var now = clock.instant();
        var last = row.standing().last().map(Standing.Reading::begunAt);
        var host = seal.open(owner.id(), Column.ADDRESS, row.address())
                .flatMap(address -> Address.of(address, true))
                .map(Address::host);
        var known = calendars.known(Window.of(now, TWO_WEEKS), List.of(owner.id()));
        return new MyCalendarView(
                true,
                host.orElse(null),
                row.standing().at(now, settings.staleAfter()),
                last.orElse(null),
                last.map(at -> at.plus(settings.staleAfter())).orElse(null),
                row.trouble().orElse(null),
                known.values().stream()
                        .flatMap(each -> each.busy().stream())
                        .map(busy -> shown(busy, owner.zone()))
                        .toList());
    }

    private static MyCalendarView.Busy shown(Window busy, ZoneId zone) {
        return new MyCalendarView.Busy(
                busy.from().atZone(zone).toOffsetDateTime(),
                busy.to().atZone(zone).toOffsetDateTime());
    }

    /// @param version what an edit must name
    record Mine(MyCalendarView view, long version) {}
}
