package parley.benchmarks.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.benchmarks.SmallOffice;
import parley.benchmarks.checking.ProofCheck.Finding;
import parley.benchmarks.contenders.Effort;
import parley.benchmarks.contenders.Watch;
import parley.benchmarks.instances.Instance;
import parley.benchmarks.instances.InstanceFile;
import parley.benchmarks.planner.Parley;
import parley.benchmarks.plans.Proof;
import parley.benchmarks.plans.Proof.Kind;
import parley.benchmarks.plans.Proof.Price;
import parley.benchmarks.world.World;

class ProofCheckTest {

    /// Two of the four cases need the same lead, who takes one session a week.
    private static final Instance ONE_A_WEEK = SmallOffice.list(SmallOffice.changed(
            "\"maxPerDay\":2,\"maxPerWeek\":3,\"recentSessions\":2",
            "\"maxPerDay\":2,\"maxPerWeek\":1,\"recentSessions\":2"));

    private static final Price LEAD = new Price(Kind.WEEK, "lead", 0, Proof.ONE);

    @Test
    void goodPricesProveThatNotEverybodyCanBeOnTime() {
        assertThat(ProofCheck.of(ONE_A_WEEK, new Proof(3, List.of(LEAD)))).isEqualTo(new Finding(3, true));
        assertThat(ProofCheck.of(ONE_A_WEEK, new Proof(4, List.of()))).isEqualTo(new Finding(4, true));
    }

    /// A claim that the prices do not bear out.
    record Forged(String how, Instance list, Proof proof) {

        @Override
        public String toString() {
            return how;
        }
    }

    static Stream<Forged> forged() {
        return Stream.of(
                new Forged("a lower claim", ONE_A_WEEK, new Proof(2, List.of(LEAD))),
                new Forged("no prices", ONE_A_WEEK, new Proof(3, List.of())),
                new Forged("the prices of somebody else", ONE_A_WEEK, proof(Kind.WEEK, "tied", 0)),
                new Forged("the prices of another week", ONE_A_WEEK, proof(Kind.WEEK, "lead", 1)),
                new Forged("the price of something there is more of", ONE_A_WEEK, proof(Kind.DAY, "lead", 0)),
                new Forged("prices beyond the end", ONE_A_WEEK, proof(Kind.WEEK, "lead", 2_000)),
                new Forged(
                        "the prices of a week that one of them does not need",
                        SmallOffice.list(beginning(36, 708)
                                .replace("[132,168]", "[708,744]")
                                .replace("[128,180]", "[704,756]")
                                .replace(
                                        "\"maxPerWeek\":3,\"recentSessions\":2",
                                        "\"maxPerWeek\":1,\"recentSessions\":2")
                                .replace("\"target\":709,\"deadline\":500", "\"target\":709,\"deadline\":800")),
                        new Proof(3, List.of(LEAD))),
                new Forged(
                        "the price of a room larger than they need",
                        SmallOffice.list(beginning(36, 36)
                                .replace(
                                        "\"contact\":-20,\"earliest\":36,\"target\":132",
                                        "\"contact\":-20,\"earliest\":36,\"target\":37")),
                        proof(Kind.ROOMS, "5", 36)),
                new Forged(
                        "the price of a second one who is not the cheapest",
                        SmallOffice.list(beginning(36, 45)
                                .replace(
                                        "\"maxPerWeek\":3,\"recentSessions\":2",
                                        "\"maxPerWeek\":1,\"recentSessions\":2")),
                        new Proof(
                                3,
                                List.of(
                                        new Price(Kind.WEEK, "lead", 0, Proof.ONE / 2),
                                        new Price(Kind.QUARTER, "novice", 40, Proof.ONE / 2)))),
                new Forged("the proof of another list", SmallOffice.list(), new Proof(3, List.of(LEAD))));
    }

    @Test
    void refusesPricesThatSumsCouldNotHold() {
        assertThatThrownBy(() -> new Price(Kind.WEEK, "lead", 0, Long.MAX_VALUE / 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Price(Kind.WEEK, "lead", 0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource
    void forged(Forged its) {
        assertThat(ProofCheck.of(its.list(), its.proof()).holds()).isFalse();
    }

    /// What is scarce, and a list in which two cases both need it.
    record Needed(Price price, String list) {}

    static Stream<Needed> needed() {
        return Stream.of(
                new Needed(
                        new Price(Kind.DAY, "lead", 0, Proof.ONE),
                        SmallOffice.changed(
                                "\"maxPerDay\":2,\"maxPerWeek\":3,\"recentSessions\":2",
                                "\"maxPerDay\":1,\"maxPerWeek\":3,\"recentSessions\":2")),
                // c0 ends at 44 and is rested from at 46; c1 cannot begin but at 45.
                new Needed(new Price(Kind.QUARTER, "lead", 45, Proof.ONE), beginning(36, 45)),
                // c0 leaves its room at 44, and until 45 it is aired; no other room is large enough and accessible.
                new Needed(
                        new Price(Kind.ROOMS, "4+", 44, Proof.ONE),
                        beginning(36, 45)
                                .replace(
                                        "\"heads\":3,\"needsAccessible\":false", "\"heads\":5,\"needsAccessible\":true")
                                .replace(
                                        "\"contact\":-20,\"earliest\":36,\"target\":132",
                                        "\"contact\":-20,\"earliest\":44,\"target\":45")));
    }

    @ParameterizedTest
    @MethodSource
    void needed(Needed its) {
        var list = SmallOffice.list(its.list());

        assertThat(ProofCheck.of(list, new Proof(3, List.of(its.price())))).isEqualTo(new Finding(3, true));
        assertThat(ProofCheck.of(list, new Proof(3, List.of())).proven()).isEqualTo(4);
    }

    @Test
    void noPricesProveLessThanAPlanReaches() throws IOException {
        var list = InstanceFile.read(SmallOffice.instances().resolve("S-1.json.gz"));
        var plan = new Parley().plan(new World(list), new Effort(0.5, 1, 1), new Watch());
        var onTime = new Checker(list).check(plan).score().onTime();
        var dice = new SplittableRandom(1);
        for (var drawn = 0; drawn < 200; drawn++) {
            var prices = new ArrayList<Price>();
            for (var left = dice.nextInt(200); left > 0; left--) {
                prices.add(drawn(list, dice));
            }

            assertThat(ProofCheck.of(list, new Proof(0, prices)).proven()).isGreaterThanOrEqualTo(onTime);
        }
    }

    private static Price drawn(Instance list, SplittableRandom dice) {
        var kind = Kind.values()[dice.nextInt(Kind.values().length)];
        var somebody =
                list.practitioners().get(dice.nextInt(list.practitioners().size()));
        var most =
                switch (kind) {
                    case WEEK -> 2;
                    case DAY -> 12;
                    case QUARTER, ROOMS -> 1_000;
                };
        return new Price(
                kind,
                kind == Kind.ROOMS ? 2 + dice.nextInt(6) + (dice.nextBoolean() ? "+" : "") : somebody.id(),
                dice.nextInt(most),
                dice.nextLong(Proof.ONE >> dice.nextInt(8)));
    }

    private static Proof proof(Kind kind, String who, int when) {
        return new Proof(3, List.of(new Price(kind, who, when, Proof.ONE)));
    }

    private static String beginning(int first, int second) {
        return SmallOffice.changed(
                        "\"contact\":-10,\"earliest\":36,\"target\":132",
                        "\"contact\":-10,\"earliest\":" + first + ",\"target\":" + (first + 1))
                .replace(
                        "\"contact\":-100,\"earliest\":36,\"target\":50",
                        "\"contact\":-100,\"earliest\":" + second + ",\"target\":" + (second + 1));
    }
}
