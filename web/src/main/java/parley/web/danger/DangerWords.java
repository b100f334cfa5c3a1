package parley.web.danger;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words where somebody is in danger. The texts lie in `messages`, one file for each language.
@MessageBundle("danger")
public interface DangerWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String text();

    @Message
    String reference();

    @Message
    String referenceHint();

    @Message
    String why();

    @Message
    String ground(parley.web.danger.Ground ground);

    @Message
    String open();

    @Message
    String noReference();

    @Message
    String noGround();

    @Message
    String noSuchCase();

    @Message
    String fileTitle(String reference);

    @Message
    String fileText();

    @Message
    String said();

    @Message
    String nothingSaid();

    @Message
    String logTitle();

    @Message
    String logLead();

    @Message
    String logNone();

    @Message
    String entry();

    @Message
    String person();

    @Message
    String opened();

    @Message
    String until();

    @Message
    String compareTitle();

    @Message
    String compareText();

    @Message
    String head();

    @Message
    String compare();

    @Message
    String noLetter();

    @Message
    String verdict(parley.web.danger.Verdict verdict);
}
