package parley.web.own;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of a person’s own pages. The texts lie in `messages`, one file for each language.
@MessageBundle("own")
public interface OwnWords {

    @Message
    String linkTitle();

    @Message
    String linkText();

    @Message
    String next();

    @Message
    String deadTitle();

    @Message
    String deadText();

    @Message
    String againTitle();

    @Message
    String againText();

    @Message
    String back();

    @Message
    String answer();

    @Message
    String sendAnswer();

    @Message
    String noAnswer();

    @Message
    String goOnYes();

    @Message
    String goOnNo();

    @Message
    String yes();

    @Message
    String no();

    @Message
    String talkFirst();

    @Message
    String goOnTitle(parley.web.own.Kind kind);

    @Message
    String goOnText(parley.web.own.Kind kind);

    @Message
    String planned(int heads);

    @Message
    String takeTitle(parley.web.own.Kind kind);

    @Message
    String takeText(parley.web.own.Kind kind);

    @Message
    String anew();

    @Message
    String introduced(String name);

    @Message
    String touched(parley.web.own.Touched touched);

    @Message
    String upToYou();

    @Message
    String nobodyToldOfTwo();

    @Message
    String nobodyToldOfFew();

    @Message
    String stopAnyTime();

    @Message
    String stopAnyTimeCircle();

    @Message
    String noRecord();

    @Message
    String planTitle();

    @Message
    String planText();

    @Message
    String planApprovedBy();

    @Message
    String planKeptBy();

    @Message
    String planConfidence();

    @Message
    String agreementTitle();

    @Message
    String agreementText();

    @Message
    String agreementFree();

    @Message
    String agreementNoSide();

    @Message
    String agreementStays();

    @Message
    String agreementListen();

    @Message
    String agreementOurs();

    @Message
    String appointmentTitle();

    @Message
    String appointmentGroupTitle();

    @Message
    String when();

    @Message
    String where();

    @Message
    String with();

    @Message
    String online();

    @Message
    String atOffice();

    @Message
    String alone();

    @Message
    String findUs();

    @Message
    String otherTimes();

    @Message
    String otherTimesText();

    @Message
    String instead();

    @Message
    String insteadText();

    @Message
    String insteadOf(String name);

    @Message
    String timesTitle();

    @Message
    String timesGroupTitle();

    @Message
    String noneOnOffer();

    @Message
    String haveTimes();

    @Message
    String tick();

    @Message
    String zone(String zone);

    @Message
    String none();

    @Message
    String noneText();

    @Message
    String part(parley.web.own.PartOfDay part);

    @Message
    String calendarEntry();

    @Message
    String sendTimes();

    @Message
    String moreTimes();

    @Message
    String noTimes();

    @Message
    String bothTimes();

    @Message
    String tooLate();

    @Message
    String unsentTitle();

    @Message
    String unsentText();

    @Message
    String sendAgain();

    @Message
    String furtherTitle();

    @Message
    String furtherThanks();

    @Message
    String furtherTogether();

    @Message
    String furtherAlone();

    @Message
    String saidYes(String day);

    @Message
    String saidNo(String day);

    @Message
    String openUntil(String day);

    @Message
    String screeningTitle();

    @Message
    String screeningText();

    @Message
    String nothingTitle();

    @Message
    String nothingText();

    @Message
    String overTitle();

    @Message
    String overText();

    @Message
    String landingTitle();

    @Message
    String landingText();

    @Message
    String coachingTitle();

    @Message
    String coachingText();

    @Message
    String coachingCall();

    @Message
    String placesTitle();

    @Message
    String everybody();

    @Message
    String readTitle();

    @Message
    String reference(String reference);

    @Message
    String talkTitle();

    @Message
    String talkText();

    @Message
    String talkCall();

    @Message
    String talkOffice();

    @Message
    String stop();

    @Message
    String stopTitle();

    @Message
    String stopText();

    @Message
    String stopNow();

    @Message
    String notStopped();

    @Message
    String forget();

    @Message
    String thanksTitle();

    @Message
    String thanksText();

    @Message
    String thanksWelcome();

    @Message
    String placesAway();

    @Message
    String textsTitle();

    @Message
    String textsAway();
}
