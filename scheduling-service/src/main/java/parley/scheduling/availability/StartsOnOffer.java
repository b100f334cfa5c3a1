package parley.scheduling.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.scheduling.availability.model.StartChoice;
import parley.scheduling.cases.CaseFile;
import parley.scheduling.cases.StayingPractitioners;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.ids.Ids;
import parley.scheduling.matching.OfficeSide;
import parley.scheduling.matching.model.Needs;
import parley.scheduling.matching.model.Option;
import parley.scheduling.matching.model.OptionFinder;
import parley.scheduling.matching.model.Question;
import parley.scheduling.matching.model.Question.Spread;
import parley.scheduling.neighbours.Ties;
import parley.scheduling.settings.Settings;
import parley.scheduling.ties.KnownTies;
import parley.scheduling.time.model.Grid;
import parley.scheduling.time.model.Window;

/// The starts people can tick. They are chosen once for a round and are the same for everybody: they come from roster,
/// rooms and terms, never from what anybody answered. Who asks for more is offered more, and nobody else learns of it.
@ApplicationScoped
@Transactional
public class StartsOnOffer {

    /// Until the people of a case are known, two of them are assumed.
    private static final int PEOPLE_AT_LEAST = 2;

    private final OfferedStartRows rows;
    private final OfficeSide office;
    private final StayingPractitioners staying;
    private final KnownTies ties;
    private final OptionFinder finder;
    private final Settings settings;
    private final Ids ids;
    private final Clock clock;

    StartsOnOffer(
            OfferedStartRows rows,
            OfficeSide office,
            StayingPractitioners staying,
            KnownTies ties,
            OptionFinder finder,
            Settings settings,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.office = office;
        this.staying = staying;
        this.ties = ties;
        this.finder = finder;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /// Chooses starts for the case, in place of any before. Each lies in at least one set of practitioners and place.
    public void choose(CaseFile file) {
        rows.delete("caseId", file.id().value());
        var possible = possible(candidates(settings.offeredDays()), file);
        var onTheHour = possible.stream().filter(this::isOnTheHour).toList();
        offer(file.id(), Optional.empty(), settings.offeredStarts(), onTheHour.isEmpty() ? possible : onTheHour);
    }

    /// Offers somebody more, up to so many in all: from the same days and from those after them.
    void chooseMore(CaseFile file, ParticipantId person, int most) {
        var already = to(file.id(), person);
        if (already.size() >= most) {
            return;
        }
        var further = Math.ceilDiv(most, Math.max(1, settings.offeredStarts()));
        var possible = new ArrayList<>(possible(candidates(settings.offeredDays() * further), file));
        possible.removeAll(already);
        var onTheHour = possible.stream().filter(this::isOnTheHour).toList();
        offer(file.id(), Optional.of(person), most - already.size(), onTheHour.isEmpty() ? possible : onTheHour);
    }

    /// What everybody in the case is offered, in order.
    public List<Instant> in(CaseId id) {
        return starts(rows.list("caseId = ?1 and participantId is null order by startsAt", id.value()));
    }

    /// What one person is offered, in order.
    List<Instant> to(CaseId id, ParticipantId person) {
        return starts(rows.list(
                "caseId = ?1 and (participantId is null or participantId = ?2) order by startsAt",
                id.value(),
                person.value()));
    }

    private void offer(CaseId id, Optional<ParticipantId> onlyTo, int most, List<Instant> possible) {
        new StartChoice(settings.zone(), most)
                .from(possible)
                .forEach(start -> rows.persist(new OfferedStartRow(ids.next(), id, onlyTo, start)));
        rows.flush();
    }

    private static List<Instant> starts(List<OfferedStartRow> offered) {
        return offered.stream().map(OfferedStartRow::startsAt).distinct().toList();
    }

    public void forget(CaseId id) {
        rows.delete("caseId", id.value());
    }

    private List<Instant> possible(List<Instant> candidates, CaseFile file) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        var terms = file.terms();
        var window = new Window(candidates.getFirst(), candidates.getLast().plus(terms.sessionLength()));
        var there = office.in(terms.role(), Set.of(), staying.with(file.id()), window);
        var question = new Question(
                needs(file, ties.lastKnown(file.id())),
                office.opening(),
                candidates,
                List.of(),
                there.practitioners(),
                there.rooms(),
                Spread.BEST_PER_START);
        return finder.find(question, candidates.size()).best().stream()
                .map(Option::start)
                .toList();
    }

    /// @param known what intake derived when it was last asked; before that, a room for a few is assumed
    private static Needs needs(CaseFile file, Optional<Ties> known) {
        var terms = file.terms();
        var people = file.state().people().size();
        var together = known.map(Ties::heads).orElse(Math.max(PEOPLE_AT_LEAST, people));
        return new Needs(
                terms.practitioners(),
                terms.sessionLength(),
                terms.format(),
                terms.practitioners() + (terms.oneByOne() ? 1 : together),
                known.map(Ties::features).orElse(Set.of()),
                file.secondRoom() || known.filter(Ties::secondRoom).isPresent(),
                Set.of(),
                terms.firstContactAt(),
                terms.targetAt());
    }

    /// Every quarter hour of the next working days, the first of which may have begun.
    private List<Instant> candidates(int workingDays) {
        var earliest = Grid.ceiling(clock.instant().plus(settings.lead()));
        var candidates = new ArrayList<Instant>();
        var date = earliest.atZone(settings.zone()).toLocalDate();
        for (var days = 0; days < workingDays; date = date.plusDays(1)) {
            if (date.getDayOfWeek().getValue() <= 5) {
                days++;
                var end = date.plusDays(1).atStartOfDay(settings.zone()).toInstant();
                var start = Grid.ceiling(date.atStartOfDay(settings.zone()).toInstant());
                for (; start.isBefore(end); start = start.plus(Grid.QUARTER)) {
                    if (!start.isBefore(earliest)) {
                        candidates.add(start);
                    }
                }
            }
        }
        return candidates;
    }

    private boolean isOnTheHour(Instant start) {
        return LocalTime.from(ZonedDateTime.ofInstant(start, settings.zone())).getMinute() == 0;
    }
}
