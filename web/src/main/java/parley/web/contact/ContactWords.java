package parley.web.contact;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the fields that ask how somebody may be reached. The texts lie in `messages`, one file for each
/// language; `own` says whether who types is who is to be reached.
@MessageBundle("contact")
public interface ContactWords {

    @Message
    String name(boolean own);

    @Message
    String nameHint();

    @Message
    String oneOfTwo();

    @Message
    String email();

    @Message
    String phone();

    @Message
    String allow();

    @Message
    String allowHint();

    @Message
    String mayWrite(boolean own);

    @Message
    String mayLeaveMessage(boolean own);

    @Message
    String maySayWho(boolean own);

    @Message
    String goodTime();

    @Message
    String goodTimeHint();

    @Message
    String at(parley.web.contact.GoodTime time);

    @Message
    String needs(boolean own);

    @Message
    String needsHint();

    @Message
    String oneWay(boolean own);

    @Message
    String noEmail();

    @Message
    String noPhone();

    @Message
    String tooLong(int most);

    @Message
    String yes();

    @Message
    String no();

    @Message
    String language();

    @Message
    String besides();

    @Message
    String room();

    @Message
    String zone();

    @Message
    String zoneHint();

    @Message
    String campus();

    @Message
    String tiesHint();

    @Message
    String department();

    @Message
    String livingGroup();

    @Message
    String feature(parley.web.contact.RoomFeature feature);
}
