package parley.scheduling.roster;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import parley.events.PractitionerRole;
import parley.scheduling.ids.Ids;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.time.model.Window;

/// Who practises here. Everything is read together with hours and absences, always in the order of ids.
@ApplicationScoped
@Transactional
public class Roster {

    private final PractitionerRows practitioners;
    private final OfficeHoursRows hours;
    private final AbsenceRows absences;
    private final Ids ids;
    private final Clock clock;

    Roster(PractitionerRows practitioners, OfficeHoursRows hours, AbsenceRows absences, Ids ids, Clock clock) {
        this.practitioners = practitioners;
        this.hours = hours;
        this.absences = absences;
        this.ids = ids;
        this.clock = clock;
    }

    /// Everybody who is active.
    public List<RosterEntry> everybody() {
        return entries(practitioners.active());
    }

    /// Everybody active who has this training.
    public List<RosterEntry> trainedAs(PractitionerRole role) {
        return entries(practitioners.trainedAs(role));
    }

    /// Active or not: who was asked may always answer.
    public Optional<RosterEntry> signedInAs(String subject) {
        return entries(practitioners.list("subject", subject)).stream().findFirst();
    }

    /// Active or not, in the order of ids; whoever is not on the roster is left out.
    public List<RosterEntry> entriesOf(List<PractitionerId> wanted) {
        var values = wanted.stream().map(PractitionerId::value).toList();
        return entries(practitioners.list("id in ?1 order by id", values));
    }

    /// Rises whenever somebody joins, leaves or changes, absences and hours aside.
    public long revision() {
        return practitioners.revision();
    }

    public boolean isEmpty() {
        return practitioners.count() == 0;
    }

    /// Puts somebody new on the roster.
    public void add(RosterEntry entry) {
        var id = entry.id().value();
        practitioners.addResource(id);
        practitioners.persist(new PractitionerRow(entry));
        practitioners.flush();
        entry.hours().forEach(rule -> hours.persist(new OfficeHoursRow(ids.next(), id, rule)));
        entry.away().forEach(away -> absences.persist(new AbsenceRow(ids.next(), id, away)));
    }

    /// Somebody is not there after all.
    public void away(PractitionerId id, Window window) {
        absences.persist(new AbsenceRow(ids.next(), id.value(), window));
    }

    private List<RosterEntry> entries(List<PractitionerRow> rows) {
        var wanted = rows.stream().map(PractitionerRow::id).toList();
        var hoursOf = hours.find("practitionerId in ?1", wanted).stream()
                .collect(groupingBy(OfficeHoursRow::practitionerId, mapping(OfficeHoursRow::toHours, toList())));
        var awayOf = absences.find("practitionerId in ?1 and endsAt > ?2", wanted, clock.instant()).stream()
                .collect(groupingBy(AbsenceRow::practitionerId, mapping(AbsenceRow::toWindow, toList())));
        return rows.stream()
                .map(row -> row.toEntry(
                        hoursOf.getOrDefault(row.id(), List.of()), awayOf.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
