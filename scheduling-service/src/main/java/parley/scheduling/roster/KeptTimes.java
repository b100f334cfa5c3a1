package parley.scheduling.roster;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import parley.scheduling.ids.Ids;
import parley.scheduling.roster.model.DatedTime;
import parley.scheduling.roster.model.OwnTimes;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.roster.model.WeeklyTime;
import parley.scheduling.roster.model.Willingness;
import parley.scheduling.time.model.Window;

/// What practitioners said about their times, as it is kept.
@ApplicationScoped
@Transactional
class KeptTimes {

    private final OfficeHoursRows hours;
    private final DatedHoursRows dated;
    private final HoursConfirmationRows confirmations;
    private final Ids ids;
    private final Clock clock;

    KeptTimes(OfficeHoursRows hours, DatedHoursRows dated, HoursConfirmationRows confirmations, Ids ids, Clock clock) {
        this.hours = hours;
        this.dated = dated;
        this.confirmations = confirmations;
        this.ids = ids;
        this.clock = clock;
    }

    /// What each of these said; who never said anything is missing.
    Map<UUID, OwnTimes> of(Collection<UUID> practitioners) {
        var weekly = hours.list("practitionerId in ?1 order by id", practitioners).stream()
                .collect(groupingBy(OfficeHoursRow::practitionerId, mapping(OfficeHoursRow::toTime, toList())));
        var exceptions = dated
                .list("practitionerId in ?1 and endsAt > ?2 order by startsAt, id", practitioners, clock.instant())
                .stream()
                .collect(groupingBy(DatedHoursRow::practitionerId, mapping(DatedHoursRow::toTime, toList())));
        var confirmed = confirmations.list("practitionerId in ?1", practitioners).stream()
                .collect(toMap(HoursConfirmationRow::practitionerId, HoursConfirmationRow::confirmedAt));
        var times = new HashMap<UUID, OwnTimes>();
        practitioners.forEach(id -> times.put(
                id,
                new OwnTimes(
                        weekly.getOrDefault(id, List.of()),
                        exceptions.getOrDefault(id, List.of()),
                        Optional.ofNullable(confirmed.get(id)))));
        return times;
    }

    /// From now on the week looks like this, and is confirmed by that.
    void say(PractitionerId id, List<WeeklyTime> week) {
        hours.delete("practitionerId", id.value());
        week.forEach(time -> hours.persist(new OfficeHoursRow(ids.next(), id.value(), time)));
        confirm(id);
    }

    /// It is still right.
    void confirm(PractitionerId id) {
        confirmations
                .findByIdOptional(id.value())
                .ifPresentOrElse(
                        row -> row.confirm(clock.instant()),
                        () -> confirmations.persist(new HoursConfirmationRow(id.value(), clock.instant())));
        confirmations.flush();
    }

    /// Which version of somebody's week this is; 0 while there is none.
    long version(PractitionerId id) {
        return confirmations
                .findByIdOptional(id.value())
                .map(row -> row.version() + 1)
                .orElse(0L);
    }

    void away(PractitionerId id, Window window) {
        put(id, new DatedTime(ids.next(), window, Willingness.AWAY));
    }

    /// In place of what had the same id; it does nothing and says no if that was somebody else's.
    boolean put(PractitionerId id, DatedTime time) {
        var before = dated.findById(time.id());
        if (before == null) {
            dated.persist(new DatedHoursRow(id.value(), time));
        } else if (before.practitionerId().equals(id.value())) {
            before.take(time);
        } else {
            return false;
        }
        dated.flush();
        return true;
    }

    void remove(PractitionerId id, UUID exception) {
        dated.findByIdOptional(exception)
                .filter(row -> row.practitionerId().equals(id.value()))
                .ifPresent(dated::delete);
        dated.flush();
    }
}
