package parley.web.texts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words around the offices’ texts. The texts lie in `messages`, one file for each language.
@MessageBundle("texts")
public interface TextWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String toPrint();

    @Message
    String file();
}
