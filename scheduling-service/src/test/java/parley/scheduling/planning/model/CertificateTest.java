package parley.scheduling.planning.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.scheduling.planning.model.ScarcePrice.Kind;
import parley.scheduling.planning.model.WaitingList.Confirmed;

class CertificateTest {

    private static final long SEED = Long.getLong("parley.seed", 20_261_121L);
    private static final int LISTS =
            switch (System.getProperty("parley.tier", "test")) {
                case "soak" -> 1_000;
                case "quick" -> 20;
                default -> 60;
            };

    @Test
    void noPlanAtAllHasMoreCasesOnTimeThanTheCertificateSays() {
        var lists = new RandomWaitingLists(SEED);
        var tight = 0;
        var bindingPrices = 0;
        for (var i = 0; i < LISTS; i++) {
            var open = NarrowTimes.of(lists.next(4, 0.6), i);
            var list = i % 2 == 0 ? open : confirming(open);
            var planned = Planner.plan(list, Effort.ofRounds(2_000, i), ProgressListener.NONE);
            var most = MostOnTime.of(list);
            assertThat(planned.certificate().onTimeAtMost()).as("list %d", i).isGreaterThanOrEqualTo(most);
            assertThat(list.cases().size() - planned.levels().late())
                    .as("list %d", i)
                    .isLessThanOrEqualTo(most);
            assertThat(planned.certificate().holdsFor(list)).isTrue();
            tight += planned.certificate().onTimeAtMost() == most ? 1 : 0;
            bindingPrices += planned.certificate().prices().isEmpty() ? 0 : 1;
        }
        assertThat(tight).as("bounds that are reached").isGreaterThan(LISTS * 3 / 4);
        assertThat(bindingPrices).as("proofs by prices").isPositive();
    }

    @Test
    void pricesTellMoreThanCountingWhereMuchIsScarce() {
        var lists = new RandomWaitingLists(SEED + 4);
        var counted = 0;
        var proved = 0;
        var reached = 0;
        for (var i = 0; i < LISTS / 2; i++) {
            var list = lists.next(16, 0.7);
            var planned = Planner.plan(list, Effort.ofRounds(2_000, i), ProgressListener.NONE);
            counted += Bound.alone(new World(list));
            proved += planned.certificate().onTimeAtMost();
            reached += list.cases().size() - planned.levels().late();
        }
        assertThat(counted - reached).as("what counting leaves open").isGreaterThan(LISTS / 10);
        assertThat(proved - reached).as("what prices leave open").isLessThan((counted - reached) / 2);
    }

    /// Prices of one kind alone, or of all of them.
    @Test
    void anyPricesProveOnlyWhatIsTrue() {
        var lists = new RandomWaitingLists(SEED + 1);
        for (var i = 0; i < LISTS; i++) {
            var open = NarrowTimes.of(lists.next(4, 0.6), i);
            var list = i % 2 == 0 ? open : confirming(open);
            var most = MostOnTime.of(list);
            var dice = new Dice(i);
            for (var draw = 0; draw < 20; draw++) {
                var prices = new Prices(new Scarce(new World(list)));
                var rows = List.of(prices.week, prices.day, prices.quarter, prices.room);
                for (var kind = 0; kind < rows.size(); kind++) {
                    var row = rows.get(kind);
                    for (var at = 0; at < row.length && (draw % 5 == kind || draw % 5 == 4); at++) {
                        row[at] = dice.below(3) == 0 ? (long) (dice.share() * Prices.ONE) : 0;
                    }
                }
                prices.sumUp();
                assertThat(new Certificate(most - 1, prices.asList()).holdsFor(list))
                        .as("list %d", i)
                        .isFalse();
            }
        }
    }

    @Test
    void pricesOfWhatThereIsNotProveNothing() {
        var list = new RandomWaitingLists(SEED + 3).next(6, 0.9);
        var all = list.cases().size();
        for (var kind : Kind.values()) {
            assertThat(new Certificate(all, List.of(new ScarcePrice(kind, 9_999, 0, 0, 1))).holdsFor(list))
                    .isFalse();
            assertThat(new Certificate(all, List.of(new ScarcePrice(kind, 0, 0, 99_999, 1))).holdsFor(list))
                    .isFalse();
        }
        assertThat(new Certificate(all, List.of()).holdsFor(list)).isTrue();
    }

    @Test
    void aCertificateThatClaimsTooMuchIsNotBelieved() {
        var list = new RandomWaitingLists(SEED + 2).next(6, 0.9);
        var planned = Planner.plan(list, Effort.ofRounds(500, 1), ProgressListener.NONE);
        var onTime = list.cases().size() - planned.levels().late();
        assertThat(onTime).isPositive();
        assertThat(new Certificate(onTime - 1, planned.certificate().prices()).holdsFor(list))
                .isFalse();
        assertThat(new Certificate(0, List.of(new ScarcePrice(Kind.PRACTITIONER_WEEK, 0, 0, 0, Prices.ONE)))
                        .holdsFor(list))
                .isFalse();
    }

    /// With a session for every second case, and every second of these may move.
    private static WaitingList confirming(WaitingList list) {
        var confirmed = new ArrayList<Confirmed>();
        for (var session :
                Planner.plan(list, Effort.ofRounds(0, 0), ProgressListener.NONE).sessions()) {
            if (session.index() % 2 == 0) {
                confirmed.add(new Confirmed(session, session.index() % 4 == 0));
            }
        }
        return PlannerTest.with(list, confirmed);
    }
}
