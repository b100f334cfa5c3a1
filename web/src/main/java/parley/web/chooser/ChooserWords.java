package parley.web.chooser;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of choosing and mending. The texts lie in `messages`, one file for each language.
@MessageBundle("chooser")
public interface ChooserWords {

    @Message
    String title();

    @Message
    String options();

    @Message
    String noneKnown();

    @Message
    String gathering();

    @Message
    String whoAnswered();

    @Message
    String whose();

    @Message
    String lead();

    @Message
    String none();

    @Message
    String best();

    @Message
    String late();

    @Message
    String online();

    @Message
    String speaking();

    @Message
    String against();

    @Message
    String changesTitle();

    @Message
    String otherPeople();

    @Message
    String allTimes();

    @Message
    String hold();

    @Message
    String noChoice();

    @Message
    String why();

    @Message
    String again();

    @Message
    String againText();

    @Message
    String others();

    @Message
    String othersText();

    @Message
    String secondRoom();

    @Message
    String saveRoom();

    @Message
    String lookedAt(int starts);

    @Message
    String lost(int starts);

    @Message
    String blocker(parley.web.chooser.Blocker blocker);

    @Message
    String onePersonMore(int starts);

    @Message
    String halfAnHourMore(String dates);

    @Message
    String onePractitionerMore(String dates);

    @Message
    String oneRoomMore(String dates);

    @Message
    String onlineInstead(int starts);

    @Message
    String askFor(String name, int starts);

    @Message
    String calendarsNotRead(String names);

    @Message
    String allAvailable();

    @Message
    String pairAvailable(long minutes);

    @Message
    String noTie();

    @Message
    String withinTarget(long day, long of);

    @Message
    String beyondTarget(long day, long of);

    @Message
    String load(String each);

    @Message
    String highLoad(long sessions);

    @Message
    String experience(long leads, long experienced, long novices);

    @Message
    String languageMissing();

    @Message
    String ifNeedBe(String names);

    @Message
    String learns();

    @Message
    String timeStays();

    @Message
    String timeChanges();

    @Message
    String placeChanges();

    @Message
    String leaving(String names);

    @Message
    String joining(String names);

    @Message
    String sessionTitle();

    @Message
    String answerBy(String moment);

    @Message
    String answer(parley.web.chooser.Answer answer);

    @Message
    String objection(parley.web.chooser.Objection objection);

    @Message
    String missing(parley.web.chooser.WhyMissing why);

    @Message
    String roomClosed();

    @Message
    String suitsNoLonger();

    @Message
    String cannotStay();

    @Message
    String insteadTitle();

    @Message
    String insteadNone();

    @Message
    String lookInstead();

    @Message
    String replace();

    @Message
    String replaceText();

    @Message
    String changeHeld();

    @Message
    String insteadOf();

    @Message
    String cancelTitle();

    @Message
    String cancelText();

    @Message
    String cancelHold();

    @Message
    String cancel();

    @Message
    String apart();

    @Message
    String toldTitle();

    @Message
    String tookPlace();

    @Message
    String endText();

    @Message
    String end();

    @Message
    String tookNoPlace();

    @Message
    String tell();

    @Message
    String toCase(String reference);

    @Message
    String timesTitle();

    @Message
    String timesLead(long minutes);

    @Message
    String timesClosed();

    @Message
    String noStarts();

    @Message
    String besides();

    @Message
    String window();

    @Message
    String date();

    @Message
    String from();

    @Message
    String to();

    @Message
    String noWindow();

    @Message
    String calendarEntry();

    @Message
    String saveTimes();

    @Message
    String more();

    @Message
    String state();

    @Message
    String practitioners();

    @Message
    String place();

    @Message
    String time();

    @Message
    String notTold();
}
