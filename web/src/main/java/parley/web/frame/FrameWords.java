package parley.web.frame;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words around every page. The texts lie in `messages`, one file for each language.
@MessageBundle("frame")
public interface FrameWords {

    @Message
    String brand();

    @Message
    String skip();

    @Message
    String leave();

    @Message
    String leaveHint();

    @Message
    String languageLabel();

    @Message
    String change();

    @Message
    String call();

    @Message
    String callOffice(parley.web.frame.Office office);

    @Message
    String staff();

    @Message
    String confidence();

    @Message
    String signedIn(String who);

    @Message
    String signOut();

    @Message
    String rooms();

    @Message
    String problem();

    @Message
    String errorPrefix();

    @Message
    String back();

    @Message
    String optional();

    @Message
    String privacyTitle();

    @Message
    String privacy();

    @Message
    String room(parley.web.frame.Room room);

    @Message
    String troubleTitle(parley.web.frame.Trouble trouble);

    @Message
    String troubleText(parley.web.frame.Trouble trouble);

    @Message
    String toStart();

    @Message
    String privacyMore();
}
