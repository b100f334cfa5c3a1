package parley.local.demo;

import java.time.Duration;
import parley.local.demo.Scenario.Person;
import parley.local.demo.Scenario.Reply;

/// Not everybody says yes: the requester hears that it could not be arranged, and no more.
final class NotArranged {

    private static final Duration UNTIL_THE_REMINDER = Duration.ofHours(49);
    private static final Duration UNTIL_IT_LAPSES = Duration.ofHours(73);
    private static final long LOOKS_AT_THE_CLOCK = 2_500;
    private static final Duration A_MORNING = Duration.ofSeconds(10);

    private final Stage stage;

    NotArranged(Stage stage) {
        this.stage = stage;
    }

    void isTold() {
        stage.pass(UNTIL_THE_REMINDER);
        for (Person person : stage.scenario().others()) {
            if (person.reply() == Reply.NOTHING && !person.answersByVoice()) {
                var reminder = stage.letter(
                        person, "a reminder", letter -> letter.link().isPresent());
                stage.tell(
                        "Two days later one reminder reaches %s, the only one: \"%s\".",
                        person.shortName(), reminder.subject());
            }
        }
        stage.pass(UNTIL_IT_LAPSES);
        // What lapses now must have lapsed before the next morning comes.
        Rest.pause(LOOKS_AT_THE_CLOCK);
        stage.tell("Three more days, and the question lapses.");
        stage.pass(Duration.ofDays(1));
        var requester = stage.scenario().requester();
        if (!requester.answersByVoice()) {
            if (!stage.isWrittenTo(requester, A_MORNING)) {
                // The office, on a slow machine, saw only in the morning what had lapsed, and tells of it a day later.
                stage.pass(Duration.ofDays(1));
            }
            var letter = stage.letter(requester, "the news", one -> one.link().isPresent());
            stage.opensLink(requester, letter);
            stage.tell("The next morning, a letter reaches %s: \"%s\".", requester.shortName(), letter.subject());
            stage.aside("A no and a silence end in the same letter at the same hour. It names other help.");
        }
    }
}
