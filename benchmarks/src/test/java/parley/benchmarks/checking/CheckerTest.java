package parley.benchmarks.checking;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.benchmarks.checking.Rule.*;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.benchmarks.SmallOffice;
import parley.benchmarks.plans.Placed;
import parley.benchmarks.plans.Score;

class CheckerTest {

    @Test
    void findsNothingInAPlanThatBreaksNothingAndReckonsItsCost() {
        var verdict = new Checker(SmallOffice.list()).check(SmallOffice.PLAN);

        assertThat(verdict.violations()).isEmpty();
        // c0: room 3 + 1, training -8. c1: a day 2, room 1, affinity 5. c2: three days 6, language 30.
        // Load: the lead from 2 to 5 is 21, the skilled from 4 to 5 is 9, the novice from 0 to 1 is 1.
        assertThat(verdict.score()).isEqualTo(new Score(4, 2, 1, 4 - 8 + 2 + 1 + 5 + 6 + 30 + 21 + 9 + 1));
        assertThat(verdict.score().cost()).isEqualTo(205_071);
    }

    @Test
    void reckonsNoveltyTwoLeadsAndAScreenThatWasNoMust() {
        var list = SmallOffice.list(SmallOffice.changed("\"level\":\"EXPERIENCED\"", "\"level\":\"LEAD\"")
                .replace("\"COACHING\"],\"level\":\"LEAD\"", "\"COACHING\"],\"level\":\"NOVICE\""));

        var verdict = new Checker(list)
                .check(List.of(
                        new Placed("c1", 60, List.of("lead"), "ONLINE"),
                        new Placed("c3", 132, List.of("skilled", "tied"), "little")));

        assertThat(verdict.violations()).isEmpty();
        // c1: a day 2, screen 4, affinity 5, novice 3. c3: a day 2, room 0, leads 4. Load: 5 + 9 + 1.
        assertThat(verdict.score()).isEqualTo(new Score(4, 4, 2, 2 + 4 + 5 + 3 + 2 + 0 + 4 + 5 + 9 + 1));
    }

    /// What is planted, and the rules that must be found broken: these and no others.
    record Planted(EnumSet<Rule> rules, String list, List<Placed> plan) {

        @Override
        public String toString() {
            return rules.toString();
        }
    }

    static Stream<Planted> planted() {
        return Stream.of(
                plan(PLACED_ONCE, 1, "c1", 66, "lead", "little", true),
                plan(RIGHT_NUMBER_OF_PRACTITIONERS, 0, "c0", 36, "lead", "big", false),
                plan(RIGHT_NUMBER_OF_PRACTITIONERS, 0, "c0", 36, "lead,novice,skilled", "big", false),
                plan(TWO_DIFFERENT_PRACTITIONERS, 0, "c0", 36, "lead,lead", "big", false),
                list(NOT_BEFORE_EARLIEST, "\"earliest\":36", "\"earliest\":37"),
                list(BEFORE_DEADLINE, "\"target\":50,\"deadline\":500", "\"target\":50,\"deadline\":60"),
                new Planted(
                        EnumSet.of(
                                WITHIN_HORIZON,
                                BEFORE_DEADLINE,
                                PARTICIPANT_IS_FREE,
                                PRACTITIONER_IS_FREE,
                                OFFICE_IS_OPEN),
                        SmallOffice.TEXT,
                        with(1, new Placed("c1", 2017, List.of("lead"), "little"))),
                list(
                        PARTICIPANT_IS_FREE,
                        "\"p0\",\"department\":7,\"livingGroup\":5,\"free\":[[36,50],[50,72]",
                        "\"p0\",\"department\":7,\"livingGroup\":5,\"free\":[[36,43],[44,72]"),
                list(
                        PRACTITIONER_IS_FREE,
                        "\"recentSessions\":0,\"free\":[[36,72]",
                        "\"recentSessions\":0,\"free\":[[37,72]"),
                // p0 leaves c0 at 44 and may sit again at 46.
                plan(PARTICIPANT_IS_NOT_ELSEWHERE, 2, "c2", 45, "tied,skilled", "ONLINE", false),
                plan(PRACTITIONER_IS_NOT_ELSEWHERE, 1, "c1", 45, "lead", "little", false),
                list(PRACTITIONER_OFFERS_IT, "\"MEDIATION\",\"COACHING\"", "\"MEDIATION\""),
                list(NOT_OF_THE_SAME_DEPARTMENT, "\"LEAD\",\"department\":1", "\"LEAD\",\"department\":9"),
                list(
                        NOT_OF_THE_SAME_LIVING_GROUP,
                        "\"p3\",\"department\":9,\"livingGroup\":null",
                        "\"p3\",\"department\":9,\"livingGroup\":1"),
                plan(NO_DECLARED_TIE, 0, "c0", 36, "tied,novice", "big", false),
                plan(A_LEAD_IN_EVERY_PAIR, 0, "c0", 36, "skilled,novice", "big", false),
                list(SESSIONS_A_DAY, "\"maxPerDay\":2", "\"maxPerDay\":1"),
                list(SESSIONS_A_WEEK, "\"maxPerWeek\":3", "\"maxPerWeek\":2"),
                plan(PLACE_FITS_THE_MODE, 0, "c0", 36, "lead,novice", "ONLINE", false),
                plan(PLACE_FITS_THE_MODE, 2, "c2", 132, "lead,skilled", "big", false),
                list(OFFICE_IS_OPEN, "\"openInPerson\":[[36,72]", "\"openInPerson\":[[36,63]"),
                list(OFFICE_IS_OPEN, "\"openOnline\":[[32,84],[128", "\"openOnline\":[[32,84],[133"),
                list(ROOM_IS_LARGE_ENOUGH, "\"capacity\":10", "\"capacity\":3"),
                plan(ROOM_IS_ACCESSIBLE, 0, "c0", 36, "lead,novice", "little", false),
                // The room is aired for a quarter: it is free again at 45.
                new Planted(
                        EnumSet.of(ROOM_IS_NOT_TAKEN),
                        SmallOffice.changed("\"MEDIATION\"],\"level\":\"LEAD\"", "\"COACHING\"],\"level\":\"LEAD\""),
                        with(1, new Placed("c1", 44, List.of("tied"), "big"))));
    }

    @ParameterizedTest
    @MethodSource("planted")
    void findsWhatWasPlantedAndNothingElse(Planted planted) {
        var verdict = new Checker(SmallOffice.list(planted.list())).check(planted.plan());

        assertThat(verdict.violations()).extracting(Violation::rule).hasSameElementsAs(planted.rules());
        assertThat(verdict.isClean()).isFalse();
    }

    @Test
    void everyRuleIsPlanted() {
        var all = EnumSet.noneOf(Rule.class);
        planted().forEach(each -> all.addAll(each.rules()));

        assertThat(all).containsExactlyInAnyOrder(Rule.values());
    }

    @Test
    void letsPeopleMeetAgainAsSoonAsTheyHaveRested() {
        var plan = with(1, new Placed("c1", 46, List.of("lead"), "little"));

        assertThat(new Checker(SmallOffice.list()).check(plan).violations()).isEmpty();
    }

    @Test
    void countsDaysAndWeeksOfTheOfficeNotOfTheGrid() {
        // Quarter 96 * 7 is Monday before the clocks change; four quarters more are needed after.
        var list = SmallOffice.list();

        assertThat(list.dateOf(13 * 96 + 99)).isEqualTo("2026-11-01");
        assertThat(list.dateOf(13 * 96 + 100)).isEqualTo("2026-11-02");
    }

    @Test
    void sharesNoCodeWithAPlanner() {
        var checked = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("parley.benchmarks");

        onlyWhatTheFilesSay("checking", "instances", "plans").check(checked);
        assertThatThrownBy(() -> onlyWhatTheFilesSay("world").check(checked))
                .as("somebody who plans")
                .isInstanceOf(AssertionError.class);
    }

    private static ArchRule onlyWhatTheFilesSay(String... packages) {
        return classes()
                .that()
                .resideInAnyPackage(Stream.of(packages)
                        .map(each -> "parley.benchmarks." + each + "..")
                        .toArray(String[]::new))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "com.fasterxml.jackson..",
                        "parley.benchmarks.checking..",
                        "parley.benchmarks.instances..",
                        "parley.benchmarks.plans..");
    }

    private static Planted list(Rule rule, String from, String to) {
        return new Planted(EnumSet.of(rule), SmallOffice.changed(from, to), SmallOffice.PLAN);
    }

    private static Planted plan(
            Rule rule, int line, String caseId, int start, String team, String room, boolean added) {
        var placed = new Placed(caseId, start, List.of(team.split(",")), room);
        var plan = new ArrayList<>(added ? SmallOffice.PLAN : with(line, placed));
        if (added) {
            plan.add(placed);
        }
        return new Planted(EnumSet.of(rule), SmallOffice.TEXT, plan);
    }

    private static List<Placed> with(int line, Placed placed) {
        var plan = new ArrayList<>(SmallOffice.PLAN);
        plan.set(line, placed);
        return plan;
    }
}
