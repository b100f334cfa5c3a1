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
    String noRoomTitle();

    @Message
    String noRoomText(String who);
}
