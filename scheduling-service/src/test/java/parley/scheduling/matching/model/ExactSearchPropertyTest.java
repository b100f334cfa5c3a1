package parley.scheduling.matching.model;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.events.sessions.Blocker;
import parley.scheduling.time.model.Window;

/// The search against the brute force, whole options compared, in thousands of small questions.
///
/// `-Dparley.seed=…` repeats a run.
class ExactSearchPropertyTest {

    private static final long SEED = Long.getLong("parley.seed", 20_261_121L);
    private static final int QUESTIONS =
            switch (System.getProperty("parley.tier", "test")) {
                case "soak" -> 60_000;
                case "quick" -> 1_500;
                default -> 6_000;
            };

    @Test
    void findsWhatTryingEverythingFinds() {
        System.out.printf("Seed %d, %d questions%n", SEED, QUESTIONS);
        var questions = new RandomQuestions(SEED);
        var withOptions = 0;
        var lost = new EnumMap<Blocker, Integer>(Blocker.class);
        for (var i = 0; i < QUESTIONS; i++) {
            var question = questions.next();
            var most = 1 + i % 7;
            var found = new ExactSearch().find(question, most);
            assertThat(asTold(question, found))
                    .as("question %d of seed %d", i, SEED)
                    .isEqualTo(asTold(new BruteForce(question).find(most)));
            withOptions += found.best().isEmpty() ? 0 : 1;
            found.lost().forEach((blocker, starts) -> lost.merge(blocker, starts, Integer::sum));
        }
        System.out.printf("%d of %d had options; lost %s%n", withOptions, QUESTIONS, lost);
        assertThat(withOptions).as("questions worth asking").isGreaterThan(QUESTIONS / 10);
        assertThat(lost).as("blockers met").containsOnlyKeys(Blocker.values());
    }

    @Test
    void aRepairOpensExactlyWhatItSays() {
        var questions = new RandomQuestions(SEED + 1);
        var helpful = 0;
        var kinds = new int[4];
        for (var i = 0; i < QUESTIONS / 10; i++) {
            var question = questions.next();
            var repairs = Repairs.of(question);
            assertThat(repairs).as("question %d of seed %d", i, SEED + 1).isEqualTo(new BruteForce(question).repairs());
            helpful += repairs.askFor().isEmpty() || repairs.onePersonMore() == 0 ? 0 : 1;
            kinds[0] += repairs.onePractitionerMore().size();
            kinds[1] += repairs.oneRoomMore().size();
            kinds[2] += repairs.onlineInstead();
            kinds[3] += repairs.halfAnHourMore().size();
        }
        assertThat(helpful).as("questions with something to repair").isGreaterThan(QUESTIONS / 1_000);
        assertThat(kinds).as("a practitioner, a room, online, half an hour").doesNotContain(0);
    }

    @Test
    void answersAsTheSearchThatCutsNothingShort() {
        var questions = new RandomQuestions(SEED + 2);
        var withSeveral = 0;
        for (var i = 0; i < QUESTIONS / 60; i++) {
            var question = i % 5 == 0 ? questions.next(3, 9) : questions.nextWithACrowd();
            var most = i % 10;
            var found = new ExactSearch().find(question, most);
            assertThat(found)
                    .as("question %d of seed %d", i, SEED + 2)
                    .isEqualTo(new PlainSearch().find(question, most));
            var repairs = Repairs.of(question);
            assertThat(new PlainSearch.Asked(repairs.askFor(), repairs.onePersonMore()))
                    .as("repairs of question %d of seed %d", i, SEED + 2)
                    .isEqualTo(PlainSearch.repairs(question));
            withSeveral += found.best().size() > 1 ? 1 : 0;
        }
        assertThat(withSeveral).as("questions worth asking").isGreaterThan(QUESTIONS / 300);
    }

    /// A diary that was laid out for other questions, longer or for other kinds of sessions, changes no answer.
    @Test
    void rememberingWhatWasWorkedOutChangesNothing() {
        var questions = new RandomQuestions(SEED + 3);
        for (var i = 0; i < QUESTIONS / 60; i++) {
            var question = questions.nextWithACrowd();
            var fresh = new ExactSearch().find(question, 3);
            var repairs = Repairs.of(question);
            var first = question.starts().getFirst();
            var wide = new Window(first.minus(Duration.ofDays(i % 3)), first.plus(Duration.ofDays(5)));
            question.rooms().forEach(room -> room.laidOut(wide));
            var before = LineUp.over(question.practitioners(), wide, Optional.empty());
            new ExactSearch()
                    .find(with(before, question).about(question.starts().subList(0, 1)), 3);
            assertThat(new ExactSearch().find(with(before, question), 3))
                    .as("question %d of seed %d", i, SEED + 3)
                    .isEqualTo(fresh);
            assertThat(Repairs.of(with(before, question))).isEqualTo(repairs);

            // One of them has a session more; all others are taken over as they were laid out.
            var changed = new ArrayList<>(question.practitioners());
            var which = i % changed.size();
            changed.set(which, changed.get(which).takenFor(Window.of(first, Duration.ofHours(2)), first));
            var after = LineUp.over(changed, wide, Optional.of(before));
            assertThat(new ExactSearch().find(with(after, question), 3))
                    .as("question %d of seed %d, changed", i, SEED + 3)
                    .isEqualTo(new PlainSearch().find(with(changed, question), 3));
        }
    }

    private static Question with(List<Practitioner> practitioners, Question question) {
        var tied = question.practitioners().stream()
                .filter(Practitioner::tied)
                .map(Practitioner::id)
                .collect(toSet());
        return new Question(
                question.needs(),
                question.opening(),
                question.starts(),
                question.participants(),
                practitioners instanceof LineUp lineUp ? lineUp.tied(tied) : practitioners,
                question.rooms(),
                question.spread());
    }

    @ParameterizedTest
    @EnumSource
    void aPlantedDefectDoesNotGoUnnoticed(PlantedDefect defect) {
        var questions = new RandomQuestions(SEED);
        var noticed = 0;
        for (var i = 0; i < 1_500 && noticed == 0; i++) {
            var question = questions.next();
            var right = asTold(new BruteForce(question).find(3));
            noticed += asTold(question, defect.find(question, 3)).equals(right) ? 0 : 1;
        }
        assertThat(noticed).isPositive();
    }

    private record Told(List<String> best, int lookedAt, TreeMap<Blocker, Integer> lost) {}

    private static Told asTold(Question question, Findings findings) {
        var practitioners =
                question.practitioners().stream().map(Practitioner::id).toList();
        var rooms = question.rooms().stream().map(Room::id).toList();
        var best = findings.best().stream()
                .map(option -> "%s %s %s %s %d %d"
                        .formatted(
                                option.start(),
                                option.practitioners().stream()
                                        .map(practitioners::indexOf)
                                        .toList(),
                                switch (option.place()) {
                                    case Place.InRoom(var first, var second) ->
                                        second.map(other -> rooms.indexOf(first) * rooms.size() + rooms.indexOf(other))
                                                .orElse(rooms.indexOf(first));
                                    case Place.Online _ -> Integer.MAX_VALUE;
                                },
                                option.levels().late(),
                                option.levels().ifNeedBe(),
                                option.levels().soft()))
                .toList();
        return new Told(best, findings.lookedAt(), new TreeMap<>(findings.lost()));
    }

    private static Told asTold(BruteForce.Result result) {
        var best = result.best().stream()
                .map(option -> "%s %s %s %s %d %d"
                        .formatted(
                                option.start(),
                                option.members(),
                                option.place(),
                                option.late(),
                                option.pressed(),
                                option.soft()))
                .toList();
        return new Told(best, result.lookedAt(), new TreeMap<>(result.lost()));
    }
}
