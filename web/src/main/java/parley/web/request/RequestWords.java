package parley.web.request;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of asking for help. The texts lie in `messages`, one file for each language.
@MessageBundle("request")
public interface RequestWords {

    @Message
    String step(int n);

    @Message
    String next();

    @Message
    String helpTitle();

    @Message
    String about();

    @Message
    String aboutHint();

    @Message
    String notStored();

    @Message
    String wish(parley.web.request.Wish wish);

    @Message
    String issue(parley.web.request.Issue issue);

    @Message
    String reachTitle();

    @Message
    String checkTitle();

    @Message
    String answerWish();

    @Message
    String answerAbout();

    @Message
    String answerName();

    @Message
    String answerReach();

    @Message
    String answerAllow();

    @Message
    String answerTime();

    @Message
    String answerNeeds();

    @Message
    String notGiven();

    @Message
    String nothing();

    @Message
    String write();

    @Message
    String leaveMessage();

    @Message
    String sayWho();

    @Message
    String words();

    @Message
    String wordsHint();

    @Message
    String alone();

    @Message
    String send();

    @Message
    String thanksTitle();

    @Message
    String reference();

    @Message
    String what();

    @Message
    String first();

    @Message
    String firstBy(parley.web.frame.Office office);

    @Message
    String second();

    @Message
    String third();

    @Message
    String mind();

    @Message
    String keep();

    @Message
    String mistake();

    @Message
    String withdrawTitle();

    @Message
    String withdrawText();

    @Message
    String withdraw();

    @Message
    String keepIt();

    @Message
    String withdrawnTitle();

    @Message
    String withdrawnText();

    @Message
    String notHereTitle();

    @Message
    String notHereText();

    @Message
    String lateTitle();

    @Message
    String lateText();

    @Message
    String startAgain();
}
