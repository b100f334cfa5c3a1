package parley.web.times;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of practitioners’ times. The texts lie in `messages`, one file for each language.
@MessageBundle("times")
public interface TimesWords {

    @Message
    String title();

    @Message
    String week();

    @Message
    String zone(String zone);

    @Message
    String day(parley.web.times.Weekday day);

    @Message
    String from();

    @Message
    String to();

    @Message
    String none();

    @Message
    String second();

    @Message
    String ifNeedBe();

    @Message
    String save();

    @Message
    String noHours(String day);

    @Message
    String freshness(parley.web.times.Freshness freshness);

    @Message
    String confirm();

    @Message
    String away();

    @Message
    String awayText();

    @Message
    String awayFrom();

    @Message
    String awayTo();

    @Message
    String add();

    @Message
    String remove();

    @Message
    String noDays();

    @Message
    String willing(parley.web.times.Willingness willingness);

    @Message
    String calendar();

    @Message
    String calendarText();

    @Message
    String address();

    @Message
    String addressHint();

    @Message
    String give();

    @Message
    String read(String host);

    @Message
    String takeBack();

    @Message
    String calendarState(parley.web.times.CalendarFreshness freshness);

    @Message
    String feed();

    @Message
    String feedText();

    @Message
    String feedFresh();

    @Message
    String feedExists();

    @Message
    String newFeed();

    @Message
    String endFeed();
}
