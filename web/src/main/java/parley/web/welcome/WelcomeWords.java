package parley.web.welcome;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the start page. The texts lie in `messages`, one file for each language.
@MessageBundle("welcome")
public interface WelcomeWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String stays();

    @Message
    String request();

    @Message
    String requestText();

    @Message
    String ask();

    @Message
    String askText();

    @Message
    String comeBack();

    @Message
    String help();

    @Message
    String helpText();

    @Message
    String session();

    @Message
    String sessionText();

    @Message
    String trialTitle();

    @Message
    String trialText();

    @Message
    String demo();

    @Message
    String who();

    @Message
    String role();

    @Message
    String names();

    @Message
    String behind();

    @Message
    String signIn();

    @Message
    String person(parley.web.welcome.Trial person);
}
