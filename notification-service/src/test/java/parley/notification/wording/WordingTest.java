package parley.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.notification.wording.Messages.HEAD;
import static parley.notification.wording.Messages.LINK;
import static parley.notification.wording.Messages.REFERENCE;
import static parley.notification.wording.Messages.UNTIL;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.events.Office;
import parley.events.Procedure;
import parley.notification.OnRealGround;

/// What holds for every letter, in every language, of both offices.
@QuarkusTest
@OnRealGround
class WordingTest {

    private static final String LANGUAGES = "parley.notification.wording.Expectations#languages";

    @Inject
    Wording wording;

    @ParameterizedTest
    @MethodSource(LANGUAGES)
    void everyLetterKeepsEveryPromise(String language) {
        var reader = Expectations.of(language);
        Messages.every(language).forEach(message -> {
            for (var promise : Promise.values()) {
                promise.check(message, wording.of(message), reader);
            }
        });
    }

    /// What a subject says is seen on a locked phone, whoever holds it: neither a name nor an office nor a help.
    @ParameterizedTest
    @MethodSource(LANGUAGES)
    void theSubjectIsTheSameForEveryHelpRoleOfficeAndPerson(String language) {
        var subjects = Messages.every(language)
                .collect(Collectors.groupingBy(
                        message -> message.getClass().getSimpleName(),
                        Collectors.mapping(message -> wording.of(message).subject(), Collectors.toSet())));

        subjects.forEach((letter, said) -> assertThat(said)
                .as(letter)
                .hasSizeLessThanOrEqualTo(
                        switch (letter) {
                            // By whether the hour has changed, and by how near the day is.
                            case "Moved", "PractitionerMoved" -> 2;
                            case "Reminder" -> 3;
                            default -> 1;
                        }));
    }

    /// Whoever says yes to a circle knows before that its plan leaves the room; nobody else is told of a plan.
    @ParameterizedTest
    @MethodSource(LANGUAGES)
    void thePlanOfACircleIsToldBeforeTheYes(String language) {
        var expected = Expectations.of(language);
        var reader = Messages.reader(language);

        Procedures.all().forEach(help -> {
            for (var message : List.of(
                    new Message.HowToGoOn(reader, help),
                    new Message.Invitation(reader, help, Instant.EPOCH),
                    new Message.InvitationReminder(reader, help, Instant.EPOCH))) {
                var text = wording.of(message).text();
                if (help.procedure()
                        .filter(Procedure.RESTORATIVE_CIRCLE::equals)
                        .isPresent()) {
                    assertThat(text)
                            .contains(expected.text("plan.told"), expected.text("plan.kept"))
                            .doesNotContain(expected.text("plan.never"));
                } else {
                    assertThat(text).doesNotContainPattern(expected.pattern("plan.word"));
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource(LANGUAGES)
    void whoComesAloneIsNotToldOfOthers(String language) {
        var others = Expectations.of(language).pattern("others");
        var reader = Messages.reader(language);

        for (var procedure : List.of(Procedure.COACHING, Procedure.CONVERSATION)) {
            var help = Help.of(procedure.name(), "COACHEE");
            for (var message : List.of(
                    new Message.HowToGoOn(reader, help),
                    new Message.TimesAsked(reader, help),
                    new Message.Scheduled(reader, help, Messages.IN_PERSON, false),
                    new Message.Moved(reader, help, Messages.IN_PERSON, Optional.of(UNTIL), false),
                    new Message.Reminder(reader, help, Messages.IN_PERSON, UNTIL),
                    new Message.FurtherSessionAsked(reader, help, Instant.EPOCH),
                    new Message.NotArranged(reader, help))) {
                assertThat(wording.of(message).text()).doesNotContainPattern(others);
            }
        }
    }

    @ParameterizedTest
    @MethodSource(LANGUAGES)
    void inAShuttleNobodyMeets(String language) {
        var expected = Expectations.of(language);
        var help = Help.of("SHUTTLE", "OTHER_PARTY");
        for (var office : Office.values()) {
            var reader = Messages.reader(language, office, Optional.empty(), Optional.of(LINK));

            assertThat(wording.of(new Message.Invitation(reader, help, Instant.EPOCH))
                            .text())
                    .contains(expected.text("shuttle.invitation"));
            assertThat(wording.of(new Message.Scheduled(reader, help, Messages.IN_PERSON, false))
                            .text())
                    .contains(expected.text("shuttle.scheduled"));
        }
    }

    /// The one office stands apart and says so at every first word with somebody; the other does not claim to.
    @ParameterizedTest
    @MethodSource(LANGUAGES)
    void theIndependentOfficeSaysThatItIs(String language) {
        var independent = Expectations.of(language).pattern("independent");
        var help = Help.of("SHUTTLE", "OTHER_PARTY");
        for (var office : Office.values()) {
            var reader = Messages.reader(language, office, Optional.empty(), Optional.of(LINK));
            for (var message : List.of(
                    new Message.RequestReceived(reader, REFERENCE),
                    new Message.HowToGoOn(reader, help),
                    new Message.Invitation(reader, help, UNTIL),
                    new Message.NotArranged(reader, Help.UNKNOWN))) {
                assertThat(independent.matcher(wording.of(message).text()).find())
                        .as("%s of %s", message.getClass().getSimpleName(), office)
                        .isEqualTo(office == Office.OMBUDS);
            }
        }
    }

    /// What stands in the first lines is what a phone shows to whoever looks over a shoulder.
    @ParameterizedTest
    @MethodSource(LANGUAGES)
    void anInvitationBeginsTheSameForEverybody(String language) {
        var reader = Messages.reader(language);
        var usual = wording.of(new Message.Invitation(reader, Help.UNKNOWN, Instant.EPOCH));
        Procedures.all().forEach(help -> {
            var invitation = wording.of(new Message.Invitation(reader, help, Instant.EPOCH));

            assertThat(invitation.subject()).isEqualTo(usual.subject());
            assertThat(invitation.text().lines().limit(4))
                    .isEqualTo(usual.text().lines().limit(4).toList());
        });
    }

    @ParameterizedTest
    @MethodSource(LANGUAGES)
    void theSecondPersonCanReadTheMarkBackExactly(String language) {
        var text = wording.of(new Message.BreakGlassOpened(Messages.reader(language), Instant.EPOCH, 17, HEAD))
                .text();

        assertThat(text).contains(" 17").contains("0f1e 2d3c 4b5a 6978");
        assertThat(text.lines()
                        .filter(line -> line.matches("[0-9a-f ]{19}"))
                        .map(line -> line.replace(" ", ""))
                        .collect(Collectors.joining()))
                .isEqualTo(HEAD);
    }

    @Test
    void aMovedAppointmentIsToldFromOldToNew() {
        var words = wording.of(new Message.Moved(
                Messages.reader("en"),
                Help.UNKNOWN,
                Messages.IN_PERSON,
                Optional.of(Instant.parse("2026-10-30T14:00:00Z")),
                true));

        assertThat(words.subject()).isEqualTo("Your appointment is now on Tuesday 24 November");
        assertThat(words.text())
                .contains("no longer on Friday 30 October, 10:00 am, Eastern Time.")
                .contains("Day: Tuesday 24 November\nTime: 10:00 am to noon, Eastern Time\nLength: 2 hours");
    }

    @Test
    void anAppointmentThatKeepsItsHourIsNotSaidToHaveANewOne() {
        var words = wording.of(new Message.Moved(
                Messages.reader("en"),
                Help.UNKNOWN,
                Messages.IN_PERSON,
                Optional.of(Messages.IN_PERSON.start()),
                false));

        assertThat(words.subject()).isEqualTo("Changed: your appointment on Tuesday 24 November");
        assertThat(words.text()).contains("The day and the time stay.").doesNotContain("new time", "calendar");
    }

    @Test
    void aReminderSaysHowNearTheDayIs() {
        assertThat(reminded("2026-11-23T15:00:00Z")).isEqualTo("Reminder: your appointment tomorrow");
        assertThat(reminded("2026-11-24T04:59:59Z")).isEqualTo("Reminder: your appointment tomorrow");
        assertThat(reminded("2026-11-24T05:00:00Z")).isEqualTo("Reminder: your appointment today");
        assertThat(reminded("2026-11-21T15:00:00Z")).isEqualTo("Reminder: your appointment on Tuesday 24 November");
    }

    private String reminded(String now) {
        return wording.of(new Message.Reminder(
                        Messages.reader("en"), Help.UNKNOWN, Messages.IN_PERSON, Instant.parse(now)))
                .subject();
    }

    @Test
    void whoeverReadsALanguageWithoutLettersReadsThatOfTheOffice() {
        assertThat(wording.of(new Message.NotArranged(Messages.reader("eo"), Help.UNKNOWN))
                        .subject())
                .isEqualTo(wording.of(new Message.NotArranged(Messages.reader("en"), Help.UNKNOWN))
                        .subject());
        assertThat(wording.of(new Message.NotArranged(Messages.reader(""), Help.UNKNOWN))
                        .subject())
                .isEqualTo(wording.of(new Message.NotArranged(Messages.reader("en"), Help.UNKNOWN))
                        .subject());
    }

    /// Among the files of the tests are a few letters in a third language, and nothing else that knows of it.
    @Test
    void aFurtherLanguageNeedsNothingButFiles() {
        var reader = Messages.reader("ar", Office.CONFLICT_RESOLUTION, Optional.of("Robin"), Optional.of(LINK));
        var words =
                wording.of(new Message.Reminder(reader, Help.UNKNOWN, Messages.IN_PERSON, Messages.IN_PERSON.start()));

        assertThat(words.subject()).isEqualTo("تذكير: موعدك اليوم");
        assertThat(words.text())
                .contains("مرحبا Robin", "اليوم: الثلاثاء 24 نوفمبر", "من 10:00 ص إلى الظهر", "المدة: ساعتان", LINK);
        assertThat(words.html()).contains("<html lang=\"ar\" dir=\"rtl\">");
        assertThat(wording.calendarEntry(Locale.forLanguageTag("ar-EG"))).isEqualTo("موعد");
    }

    @Test
    void whoeverReadsALanguageOfAnotherCountryReadsThatLanguage() {
        assertThat(wording.of(new Message.NotArranged(Messages.reader("es-MX"), Help.UNKNOWN))
                        .html())
                .contains("<html lang=\"es\"");
        assertThat(wording.calendarEntry(Locale.forLanguageTag("es-MX"))).isEqualTo("Cita");
    }

    @Test
    void spanishSaysDaysAndHoursAsItsReadersDo() {
        var words = wording.of(new Message.Scheduled(Messages.reader("es"), Help.UNKNOWN, Messages.IN_PERSON, false));

        assertThat(words.subject()).isEqualTo("Su cita del martes 24 de noviembre");
        assertThat(words.text())
                .contains("Hora: de 10:00 a.m. a mediodía, hora del Este")
                .contains("Duración: 2 horas");
    }
}
