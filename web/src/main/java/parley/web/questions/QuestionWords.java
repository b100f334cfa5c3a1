package parley.web.questions;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of questions, for staff. The texts lie in `messages`, one file for each language.
@MessageBundle("questions")
public interface QuestionWords {

    @Message
    String title();

    @Message
    String none();

    @Message
    String answer();

    @Message
    String send();

    @Message
    String forget();

    @Message
    String waits();

    @Message
    String answered();

    @Message
    String noAnswer();

    @Message
    String forgetIt();
}
