package parley.web.sharing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of what may be said and what is handed over. The texts lie in `messages`, one file for each language.
@MessageBundle("sharing")
public interface SharingWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String none();

    @Message
    String scope(parley.web.sharing.Scope scope);

    @Message
    String to(String place);

    @Message
    String said(String moment);

    @Message
    String live();

    @Message
    String ended();

    @Message
    String used(String moment);

    @Message
    String use();

    @Message
    String writeTitle();

    @Message
    String who();

    @Message
    String what();

    @Message
    String whom();

    @Message
    String pick();

    @Message
    String write();

    @Message
    String choose();

    @Message
    String passTitle();

    @Message
    String passText();

    @Message
    String choosePlace();

    @Message
    String pass();

    @Message
    String passed();

    @Message
    String handTitle();

    @Message
    String handLead();

    @Message
    String entries();

    @Message
    String hand();

    @Message
    String noEntries();

    @Message
    String tooMany(int most);
}
