package parley.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import parley.notification.OnRealGround;

/// Each letter by itself, for each help there is and in each language; in the words of both offices.
@QuarkusTest
@OnRealGround
class LetterTest {

    @Inject
    Wording wording;

    @ParameterizedTest(name = "{0} · {1} · {2}")
    @MethodSource("parley.notification.wording.LetterBook#cells")
    void keepsEveryPromise(String letter, String help, String language) {
        var reader = Expectations.of(language);
        for (var message : LetterBook.page(letter, language).ofBothOffices(help)) {
            for (var promise : Promise.values()) {
                promise.check(message, wording.of(message), reader);
            }
        }
    }

    /// A promise that nothing can break guards nothing: for each there is a letter that breaks it, and no other letter
    /// is needed to see so.
    @ParameterizedTest
    @EnumSource(Promise.class)
    void aLetterThatBreaksAPromiseIsFound(Promise promise) {
        var message = new Message.Invitation(Messages.reader("en"), Help.UNKNOWN, Messages.UNTIL);
        var reader = Expectations.of("en");
        var good = wording.of(message);
        promise.holds(message, good, reader);

        assertThat(isBroken(promise, message, broken(promise, good), reader)).isTrue();
    }

    @Test
    void aWordOfOneLanguageThatMayNotBeSaidIsFoundInThatLanguage() {
        var spanish = new Message.NotArranged(Messages.reader("es"), Help.UNKNOWN);
        var good = wording.of(spanish);
        var reader = Expectations.of("es");

        for (var word : new String[] {"la mediación", "su queja", "la otra parte", "el conflicto"}) {
            var told = everywhere(good, text -> text.replace("Lo sentimos", "Es por " + word));
            assertThat(isBroken(Promise.NO_WORD_TELLS_A_BYSTANDER, spanish, told, reader))
                    .as(word)
                    .isTrue();
        }
    }

    private static Words broken(Promise promise, Words good) {
        return switch (promise) {
            case TEXT_AND_HTML_SAY_THE_SAME ->
                new Words(good.subject(), good.text(), good.html().replace("free choice", "choice"));
            case ONE_LINK_PRINTED_IN_FULL ->
                everywhere(good, text -> text.replace("free choice", "free choice (https://office.example/rules)"));
            case NOTHING_IS_LOADED_FROM_ELSEWHERE ->
                html(
                        good,
                        page -> page.replace("</body>", "<img alt=\"\" src=\"https://office.example/1.gif\"></body>"));
            case A_NAME_HOLDS_NO_MARKUP -> html(good, page -> page.replace("Hello", "Hello <Quill>"));
            case NO_WORD_TELLS_A_BYSTANDER -> new Words("An invitation to mediation", good.text(), good.html());
            case NO_ROOM_IS_NAMED -> everywhere(good, text -> text.replace("free choice", "free choice, in W20-507"));
            case THE_FOOTER_SAYS_WHERE_TO_CALL -> everywhere(good, text -> text.replace("617-555-0123", ""));
            case A_TWELVE_YEAR_OLD_CAN_READ_IT ->
                everywhere(
                        good,
                        text -> text.replace(
                                "It is your free choice.",
                                "Participation remains exclusively voluntary notwithstanding any institutional"
                                        + " recommendations, considerations or circumstances whatsoever that might"
                                        + " conceivably accompany this communication or its eventual consequences, and"
                                        + " regardless of anybody's expectations."));
            case WHERE_CONFIDENCE_IS_CLAIMED_THE_POLICY_IS_TOLD ->
                everywhere(good, text -> text.replace("There is one exception", "There may be exceptions"));
            case NOTHING_IS_WIDER_THAN_A_PHONE -> html(good, page -> page.replace("max-width:34em", "width:600px"));
        };
    }

    private static Words everywhere(Words good, UnaryOperator<String> change) {
        return new Words(good.subject(), change.apply(good.text()), change.apply(good.html()));
    }

    private static Words html(Words good, UnaryOperator<String> change) {
        return new Words(good.subject(), good.text(), change.apply(good.html()));
    }

    private static boolean isBroken(Promise promise, Message message, Words words, Expectations reader) {
        var found = new ArrayList<AssertionError>();
        try {
            promise.holds(message, words, reader);
        } catch (AssertionError broken) {
            found.add(broken);
        }
        return !found.isEmpty();
    }
}
