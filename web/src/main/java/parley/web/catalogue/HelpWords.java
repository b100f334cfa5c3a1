package parley.web.catalogue;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the guide. The texts lie in `messages`, one file for each language.
@MessageBundle("help")
public interface HelpWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String search();

    @Message
    String searchHint();

    @Message
    String topicLabel();

    @Message
    String anything();

    @Message
    String openNow();

    @Message
    String find();

    @Message
    String everything();

    @Message
    String none();

    @Message
    String notEvery();

    @Message
    String danger();

    @Message
    String all();

    @Message
    String reach();

    @Message
    String phone();

    @Message
    String reachable(parley.web.catalogue.Reachable reachable);

    @Message
    String email();

    @Message
    String website();

    @Message
    String place();

    @Message
    String hours();

    @Message
    String cost();

    @Message
    String callNow();

    @Message
    String source();

    @Message
    String print();

    @Message
    String now(parley.web.catalogue.State state);

    @Message
    String until(String hour);

    @Message
    String opens(String hour);

    @Message
    String topic(parley.web.catalogue.Topic topic);
}
