package parley.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.events.Office;
import parley.scheduling.planning.model.Session;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.roster.model.Willingness;
import parley.scheduling.testing.Broker;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.Matter;
import parley.scheduling.testing.Newcomers;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.Planning;

@QuarkusTest
@OnRealGround
class PuzzleTest {

    private static final ZoneId CAMPUS = ZoneId.of("America/New_York");

    @Inject
    WaitingCases cases;

    @Inject
    Clock clock;

    private final Broker broker = new Broker();
    private final Newcomers newcomers = new Newcomers();

    @BeforeEach
    void nobodyWaits() {
        Planning.nobodyWaits();
    }

    @AfterEach
    void leave() {
        Planning.nobodyWaits();
        newcomers.leave();
        broker.close();
    }

    @Test
    void whoCanOnlyBeOnlineIsNotForACaseThatMeetsInARoom() {
        var one = newcomers.join(Experience.LEAD, Willingness.FREE);
        var other = newcomers.join(Experience.LEAD, Willingness.FREE);
        var online = newcomers.join(Experience.LEAD, Willingness.FREE, Set.of("ONLINE"));

        assertThat(eligible(puzzleOfOneCase())).contains(one, other).doesNotContain(online);
    }

    @Test
    void whoHasHadEnoughSessionsThisMonthIsNotThereInItThoughTheirCasesAreForgotten() {
        var one = newcomers.join(Experience.LEAD, Willingness.FREE);
        var full = newcomers.join(Experience.LEAD, Willingness.FREE);
        newcomers.join(Experience.LEAD, Willingness.FREE);
        // Not always the month of today: on its last days nobody can be asked for it any more.
        var month = monthsOf(puzzleOfOneCase(), full).iterator().next();
        Database.execute("update practitioner set most_per_month = 2 where id = '" + full + "'");
        Database.execute("insert into practitioner_month (practitioner_id, month, sessions) values ('" + full + "', '"
                + month + "', 2)");

        var puzzle = puzzle();

        assertThat(monthsOf(puzzle, one)).contains(month);
        assertThat(monthsOf(puzzle, full)).doesNotContain(month);
    }

    private Puzzle puzzleOfOneCase() {
        var matter = new Matter(broker);
        newcomers.alone(matter);
        matter.isReady();
        return puzzle();
    }

    private Puzzle puzzle() {
        var puzzle = new Puzzle(cases.of(Office.CONFLICT_RESOLUTION, false, _ -> true), clock.instant());
        assertThat(puzzle.list().cases()).hasSize(1);
        return puzzle;
    }

    private static List<UUID> eligible(Puzzle puzzle) {
        return puzzle.list().cases().getFirst().eligible().stream()
                .mapToObj(who -> id(puzzle, who))
                .toList();
    }

    /// The months of the campus in which somebody is there.
    private static List<YearMonth> monthsOf(Puzzle puzzle, UUID practitioner) {
        var list = puzzle.list();
        var free = IntStream.range(0, list.practitioners().size())
                .filter(who -> id(puzzle, who).equals(practitioner))
                .mapToObj(who -> list.practitioners().get(who).free())
                .findFirst()
                .orElseThrow();
        return IntStream.range(0, free.quarters())
                .filter(free::has)
                .mapToObj(
                        quarter -> YearMonth.from(list.days().grid().at(quarter).atZone(CAMPUS)))
                .distinct()
                .toList();
    }

    private static UUID id(Puzzle puzzle, int who) {
        return puzzle.wish(new Session(0, 0, who, Session.NOBODY, Session.ONLINE))
                .practitioners()
                .getFirst()
                .value();
    }
}
