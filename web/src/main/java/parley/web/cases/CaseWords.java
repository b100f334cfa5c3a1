package parley.web.cases;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of cases. The texts lie in `messages`, one file for each language.
@MessageBundle("cases")
public interface CaseWords {

    @Message
    String dayOf(long number, long of);

    @Message
    String offering(parley.web.cases.Offering offering);

    @Message
    String notYet();

    @Message
    String state(parley.web.cases.CaseState state);

    @Message
    String forecast(parley.web.cases.Forecast forecast);

    @Message
    String waiting(parley.web.cases.WaitingFor whom);

    @Message
    String blocked(parley.web.cases.Blocked by);

    @Message
    String role(parley.web.cases.Role role);

    @Message
    String standing(parley.web.cases.Standing standing);

    @Message
    String format(parley.web.cases.Format format);

    @Message
    String suitability(parley.web.cases.Suitability suitability);

    @Message
    String ended(parley.web.cases.CaseOutcome outcome);

    @Message
    String channel(parley.web.cases.Channel channel);

    @Message
    String topic(parley.web.cases.Topic topic);

    @Message
    String newTitle();

    @Message
    String newLead();

    @Message
    String how();

    @Message
    String whenDate();

    @Message
    String whenTime();

    @Message
    String whenHint();

    @Message
    String noTime();

    @Message
    String aboutLabel();

    @Message
    String words();

    @Message
    String wordsHint();

    @Message
    String open();

    @Message
    String toBoard();

    @Message
    String people();

    @Message
    String noContact();

    @Message
    String mayNot();

    @Message
    String write();

    @Message
    String say();

    @Message
    String leave();

    @Message
    String whatWasSaid();

    @Message
    String nothingSaid();

    @Message
    String joinText();

    @Message
    String goodTime();

    @Message
    String join();

    @Message
    String handOver();

    @Message
    String handOverText();

    @Message
    String wishLabel();

    @Message
    String screenTitle();

    @Message
    String screenWhat();

    @Message
    String which();

    @Message
    String where();

    @Message
    String heads();

    @Message
    String headsHint();

    @Message
    String student();

    @Message
    String proceeding();

    @Message
    String requesterRole();

    @Message
    String save();

    @Message
    String nameTitle();

    @Message
    String nameRole();

    @Message
    String nameHow();

    @Message
    String name();

    @Message
    String invite();

    @Message
    String saidYes();

    @Message
    String saidNo();

    @Message
    String spoken();

    @Message
    String stop();

    @Message
    String closeTitle();

    @Message
    String closeText();

    @Message
    String closeHow();

    @Message
    String closeNone();

    @Message
    String close();

    @Message
    String planText();

    @Message
    String weAsk();

    @Message
    String theyAsk();

    @Message
    String next(parley.web.cases.Next next);

    @Message
    String sentence(parley.web.cases.Sentences why);

    @Message
    String session(parley.web.cases.SessionState state);

    @Message
    String letterKind(parley.web.cases.LetterKind kind);

    @Message
    String letterState(parley.web.cases.LetterState state);

    @Message
    String failure(parley.web.cases.FailureCause cause);

    @Message
    String recipient(parley.web.cases.RecipientKind kind);

    @Message
    String since(String moment);

    @Message
    String until(String moment);

    @Message
    String nextTitle();

    @Message
    String allNamed();

    @Message
    String circlePlan();

    @Message
    String phoned();

    @Message
    String tryAgain();

    @Message
    String wroteBack();

    @Message
    String called();

    @Message
    String forCircle();

    @Message
    String yes();

    @Message
    String no();

    @Message
    String noNumber();

    @Message
    String checksTitle();

    @Message
    String checksText();

    @Message
    String harmedProtected();

    @Message
    String wantsToMakeRight();

    @Message
    String answerFor();

    @Message
    String sessions();

    @Message
    String timesSaid();

    @Message
    String timesMissing();

    @Message
    String timesByPhone();

    @Message
    String another();

    @Message
    String letters();

    @Message
    String lettersAway();

    @Message
    String noLetters();

    @Message
    String lettersAll(int letters);

    @Message
    String letterWhat();

    @Message
    String letterWho();

    @Message
    String letterWhen();

    @Message
    String letterHow();

    @Message
    String openedInDanger(String from, String until);

    @Message
    String landTitle();

    @Message
    String landText();

    @Message
    String handOut();

    @Message
    String wantsOut();

    @Message
    String forgetText();

    @Message
    String forgetPerson();

    @Message
    String forgetTitle();

    @Message
    String forgetCaseText();

    @Message
    String forgetCase();

    @Message
    String findTitle();

    @Message
    String findWho();

    @Message
    String findHint();

    @Message
    String find();

    @Message
    String findFound(int cases);

    @Message
    String findNone();

    @Message
    String findNothing();

    @Message
    String calledOff(String moment);

    @Message
    String tookPlace(String moment);

    @Message
    String aLetter();

    @Message
    String tellOf(String moment);

    @Message
    String whatItSays();

    @Message
    String letterTitle();

    @Message
    String letterLead();

    @Message
    String letterNotShown();

    @Message
    String orNo();
}
