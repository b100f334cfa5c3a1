package parley.scheduling.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import parley.events.PractitionerRole;
import parley.scheduling.roster.model.OwnTimes;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.time.model.Window;

/// Who practises here. Everything is read together with what they said about their times, always in the order of ids.
@ApplicationScoped
@Transactional
public class Roster {

    private final PractitionerRows practitioners;
    private final KeptTimes times;

    Roster(PractitionerRows practitioners, KeptTimes times) {
        this.practitioners = practitioners;
        this.times = times;
    }

    /// Everybody who is active.
    public List<RosterEntry> everybody() {
        return entries(practitioners.active());
    }

    List<RosterEntry> activeOrNot() {
        return entries(practitioners.list("order by id"));
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

    /// Rises whenever somebody joins, leaves or changes, times aside.
    public long revision() {
        return practitioners.revision();
    }

    public boolean isEmpty() {
        return practitioners.count() == 0;
    }

    /// Puts somebody new on the roster, whose times are as they are said to be now.
    public void add(PractitionerId id, Profile profile, OwnTimes said) {
        add(id, profile);
        times.say(id, said.weekly());
    }

    /// Puts somebody new on the roster, of whose times nothing is known.
    void add(PractitionerId id, Profile profile) {
        practitioners.addResource(id.value());
        practitioners.persist(new PractitionerRow(id, profile));
        practitioners.flush();
    }

    /// These say that their hours are still right.
    public void confirmHours(List<PractitionerId> those) {
        those.forEach(times::confirm);
    }

    /// Somebody is not there after all.
    public void away(PractitionerId id, Window window) {
        times.away(id, window);
    }

    private List<RosterEntry> entries(List<PractitionerRow> rows) {
        var said = times.of(rows.stream().map(PractitionerRow::id).toList());
        return rows.stream()
                .map(row -> row.toEntry(said.getOrDefault(row.id(), OwnTimes.unknown())))
                .toList();
    }
}
