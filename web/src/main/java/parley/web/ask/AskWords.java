package parley.web.ask;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of asking without a name. The texts lie in `messages`, one file for each language.
@MessageBundle("ask")
public interface AskWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String officeLabel();

    @Message
    String office(parley.web.frame.Office office);

    @Message
    String question();

    @Message
    String questionHint();

    @Message
    String send();

    @Message
    String haveCode();

    @Message
    String noQuestion();

    @Message
    String codeTitle();

    @Message
    String codeText();

    @Message
    String codeGone();

    @Message
    String next();

    @Message
    String comeBackTitle();

    @Message
    String code();

    @Message
    String codeHint();

    @Message
    String show();

    @Message
    String noCode();

    @Message
    String yourQuestion();

    @Message
    String answer();

    @Message
    String noAnswer();

    @Message
    String forgotten(String day);

    @Message
    String wantHelp();

    @Message
    String end();

    @Message
    String endedTitle();

    @Message
    String endedText();

    @Message
    String helpTitle();

    @Message
    String helpLead();

    @Message
    String helpSend();
}
