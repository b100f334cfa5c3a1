package parley.web.signin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of coming in and going out. The texts lie in `messages`, one file for each language.
@MessageBundle("signin")
public interface SignInWords {

    @Message
    String outTitle();

    @Message
    String outText();

    @Message
    String again();

    @Message
    String unsentTitle();

    @Message
    String unsentText();

    @Message
    String unsentSignIn();

    @Message
    String unsentBack();

    @Message
    String unsentSend();

    @Message
    String unsentTyped();

    @Message
    String unsentChosen();

    @Message
    String lateTitle();

    @Message
    String lateText();

    @Message
    String inTitle();

    @Message
    String inText();

    @Message
    String inElse();

    @Message
    String noRoomTitle();

    @Message
    String noRoomText(String who);
}
