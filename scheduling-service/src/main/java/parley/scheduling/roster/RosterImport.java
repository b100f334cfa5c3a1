package parley.scheduling.roster;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import parley.events.Office;
import parley.outbox.transactions.Transactions;
import parley.problems.Fault;
import parley.problems.Refusal;
import parley.scheduling.ids.Ids;
import parley.scheduling.problems.SchedulingReason;
import parley.scheduling.roster.RowReading.Understood;
import parley.scheduling.roster.model.PractitionerId;

/// Takes a table of practitioners onto the roster: new ones are added, known ones changed, and who is not in it
/// stays as they are. It is written whole, or whatever is flawed is passed over on request, or nothing is
/// written.
///
/// Sending the same table again changes nothing.
@ApplicationScoped
@Transactional
class RosterImport {

    /// A problem lists no more; a dry run lists them all.
    private static final int MOST_FAULTS = 100;

    private final Roster roster;
    private final PractitionerRows practitioners;
    private final KeptTimes times;
    private final RowReading reading;
    private final Transactions transactions;
    private final Event<MoreIsFree> more;
    private final Ids ids;

    RosterImport(
            Roster roster,
            PractitionerRows practitioners,
            KeptTimes times,
            RowReading reading,
            Transactions transactions,
            Event<MoreIsFree> more,
            Ids ids) {
        this.roster = roster;
        this.practitioners = practitioners;
        this.times = times;
        this.reading = reading;
        this.transactions = transactions;
        this.more = more;
        this.ids = ids;
    }

    /// What became, or in a dry run would become, of a table.
    ///
    /// @param written whether anything was written
    /// @param rows lines under the line of heads
    /// @param passedOver rows that are flawed
    record Report(
            @JsonProperty(required = true) boolean written,
            @JsonProperty(required = true) int rows,
            @JsonProperty(required = true) int added,
            @JsonProperty(required = true) int changed,
            @JsonProperty(required = true) int unchanged,
            @JsonProperty(required = true) int passedOver,
            @JsonProperty(required = true) List<Flaw> flaws) {}

    /// Looks only.
    Report look(byte[] bytes, Office office) {
        return report(plan(bytes, office), false);
    }

    /// @param passOverFlaws whether rows without a flaw are written though others have some
    Report take(byte[] bytes, Office office, boolean passOverFlaws) {
        practitioners.lockForImport();
        var plan = plan(bytes, office);
        if (!plan.flaws().isEmpty() && (!passOverFlaws || plan.steps().isEmpty())) {
            var refusal = Refusal.because(SchedulingReason.TABLE_IS_FLAWED)
                    .with("flaws", plan.flaws().size());
            for (var flaw : plan.flaws().stream().limit(MOST_FAULTS).toList()) {
                refusal = refusal.with(Fault.at("#line=" + flaw.line(), flaw.inWords()));
            }
            throw refusal;
        }
        practitioners.letGo();
        for (var step : plan.steps()) {
            write(step);
            practitioners.letGo();
        }
        transactions.afterCommit(() -> more.fireAsync(new MoreIsFree()));
        return report(plan, true);
    }

    /// @param before the person as they stand on the roster, if they do
    private record Step(Understood said, Optional<RosterEntry> before) {

        boolean isNew() {
            return before.isEmpty();
        }

        boolean changesAnything() {
            return before.filter(known -> known.profile().equals(said.profile())
                            && !saysOtherHours(known)
                            && said.active().orElse(known.active()) == known.active())
                    .isEmpty();
        }

        boolean saysOtherHours(RosterEntry known) {
            return said.hours()
                    .filter(hours -> !new HashSet<>(hours)
                            .equals(new HashSet<>(known.times().weekly())))
                    .isPresent();
        }
    }

    private record Plan(int rows, List<Step> steps, List<Flaw> flaws) {}

    private Plan plan(byte[] bytes, Office office) {
        var table = Table.read(bytes);
        var flaws = new ArrayList<>(table.flaws());
        var steps = new ArrayList<Step>();
        var known = roster.activeOrNot().stream().collect(toMap(RosterEntry::subject, identity()));
        var seen = new HashMap<String, Long>();
        for (var row : table.rows()) {
            var subject = row.cells().getOrDefault(Column.SUBJECT, "");
            var before = Optional.ofNullable(known.get(subject));
            var wrong = new ArrayList<Flaw>();
            var earlier = subject.isEmpty() ? null : seen.putIfAbsent(subject, row.line());
            if (earlier != null) {
                wrong.add(flaw(table, row, Column.SUBJECT, "must not be the one of line " + earlier + " again"));
            }
            if (before.filter(person -> !person.practisesFor(office)).isPresent()) {
                wrong.add(flaw(table, row, Column.SUBJECT, "must not belong to somebody else"));
                before = Optional.empty();
            }
            var understood = reading.understand(table, row, office, before, wrong);
            if (hasChangedSince(understood, before)) {
                wrong.add(flaw(table, row, Column.VERSION, "must be the one of now: somebody has changed it since"));
            }
            if (wrong.isEmpty()) {
                var person = before;
                understood.ifPresent(said -> steps.add(new Step(said, person)));
            }
            flaws.addAll(wrong);
        }
        return new Plan(table.rows().size(), steps, flaws);
    }

    private static boolean hasChangedSince(Optional<Understood> said, Optional<RosterEntry> before) {
        var version = said.flatMap(Understood::version);
        return version.isPresent() && !version.equals(before.map(RosterEntry::version)) && before.isPresent();
    }

    private static Flaw flaw(Table table, Table.Row row, Column column, String detail) {
        return new Flaw(row.line(), table.heads().get(column), column.head(), detail);
    }

    private void write(Step step) {
        if (!step.changesAnything()) {
            return;
        }
        var said = step.said();
        var id = step.before().map(RosterEntry::id).orElseGet(() -> added(said.profile()));
        var row = practitioners.requireLocked(id.value());
        row.take(said.profile());
        said.active().ifPresent(row::setActive);
        practitioners.flush();
        if (step.before().map(step::saysOtherHours).orElse(said.hours().isPresent())) {
            said.hours().ifPresent(hours -> times.say(id, hours));
        }
    }

    private PractitionerId added(Profile profile) {
        var id = new PractitionerId(ids.next());
        roster.add(id, profile);
        return id;
    }

    private static Report report(Plan plan, boolean written) {
        var changing = plan.steps().stream().filter(Step::changesAnything).toList();
        var added = (int) changing.stream().filter(Step::isNew).count();
        return new Report(
                written,
                plan.rows(),
                added,
                changing.size() - added,
                plan.steps().size() - changing.size(),
                plan.rows() - plan.steps().size(),
                plan.flaws());
    }
}
