package parley.web.sessions;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of practitioners’ sessions. The texts lie in `messages`, one file for each language.
@MessageBundle("sessions")
public interface SessionWords {

    @Message
    String title();

    @Message
    String none();

    @Message
    String toTimes();

    @Message
    String help();

    @Message
    String noReason();

    @Message
    String answerBy(String day);

    @Message
    String with();

    @Message
    String people();

    @Message
    String know();

    @Message
    String accept();

    @Message
    String standDown();

    @Message
    String notAfterAll();

    @Message
    String sayAway();

    @Message
    String recuse();

    @Message
    String room();

    @Message
    String secondRoom();

    @Message
    String format(parley.web.sessions.Format format);

    @Message
    String state(parley.web.sessions.State state);

    @Message
    String begin();

    @Message
    String agree();

    @Message
    String guest(int n);

    @Message
    String start();

    @Message
    String end();

    @Message
    String endEarly();

    @Message
    String endHint();

    @Message
    String past();

    @Message
    String pastHint();

    @Message
    String neverBegun();

    @Message
    String older();

    @Message
    String refused();
}
