package parley.web.plans;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of plans. The texts lie in `messages`, one file for each language.
@MessageBundle("plans")
public interface PlanWords {
    @Message
    String title();

    @Message
    String none();

    @Message
    String lead();

    @Message
    String one(int number);

    @Message
    String state(parley.web.plans.PlanState state);

    @Message
    String planTitle();

    @Message
    String by();

    @Message
    String done();

    @Message
    String markDone(int number);

    @Message
    String markOpen(int number);

    @Message
    String decide();

    @Message
    String approve();

    @Message
    String giveBack();

    @Message
    String noDecision();

    @Message
    String note();

    @Message
    String send();

    @Message
    String circleTitle();

    @Message
    String circleLead();

    @Message
    String returned();

    @Message
    String item(int number);

    @Message
    String day(int number);

    @Message
    String noText(int number);

    @Message
    String noDay(int number);

    @Message
    String nothingPlanned();

    @Message
    String termsMet();

    @Message
    String save();

    @Message
    String moreRows();

    @Message
    String submit();

    @Message
    String submitText();

    @Message
    String submittedOn(String day);

    @Message
    String theirs();
}
