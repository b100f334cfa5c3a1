package parley.web.planning;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of planning all that waits. The texts lie in `messages`, one file for each language.
@MessageBundle("planning")
public interface PlanningWords {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String effort();

    @Message
    String seconds(int seconds);

    @Message
    String mayMove();

    @Message
    String start();

    @Message
    String newest();

    @Message
    String none();

    @Message
    String state(parley.web.planning.RunState state);

    @Message
    String planTitle();

    @Message
    String began(String moment);

    @Message
    String found(int scheduled, int cases);

    @Message
    String onTime(int number);

    @Message
    String onTimeAtMost(int number);

    @Message
    String moved(int number);

    @Message
    String accepted(int number);

    @Message
    String stop();

    @Message
    String look();

    @Message
    String changed();

    @Message
    String proposal();

    @Message
    String matter();

    @Message
    String time();

    @Message
    String practitioners();

    @Message
    String late();

    @Message
    String instead(String time);

    @Message
    String leftOut(parley.web.planning.LeftOut why);

    @Message
    String held();

    @Message
    String choose(String reference);

    @Message
    String accept();

    @Message
    String noneChosen();

    @Message
    String refused();

    @Message
    String options();

    @Message
    String toBoard();

    @Message
    String toPlans();
}
