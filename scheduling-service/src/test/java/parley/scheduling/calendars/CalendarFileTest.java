package parley.scheduling.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.scheduling.calendars.model.Outcome;
import parley.scheduling.calendars.model.Trouble;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.time.model.Window;

/// Calendars as programs write them, each with the habits of its kind.
class CalendarFileTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /// Clocks go back in Europe on 25 October 2026, and in New York on 1 November.
    private static final Window AUTUMN = window("2026-10-01T00:00Z/2026-12-30T00:00Z");

    /// Clocks go forward in New York on 8 March 2026.
    private static final Window SPRING = window("2026-03-01T00:00Z/2026-04-01T00:00Z");

    private static final String WEST_EUROPE = """
            BEGIN:VTIMEZONE
            TZID:W. Europe Standard Time
            BEGIN:STANDARD
            DTSTART:16010101T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010101T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
            END:DAYLIGHT
            END:VTIMEZONE
            """;

    @Test
    void googleWithAWeeklyMeetingOneLeftOutAndOneMoved() {
        assertThat(busy("""
                BEGIN:VCALENDAR
                PRODID:-//Google Inc//Google Calendar 70.9054//EN
                VERSION:2.0
                CALSCALE:GREGORIAN
                METHOD:PUBLISH
                X-WR-CALNAME:somebody@example.org
                X-WR-TIMEZONE:America/New_York
                BEGIN:VTIMEZONE
                TZID:America/New_York
                X-LIC-LOCATION:America/New_York
                BEGIN:DAYLIGHT
                TZOFFSETFROM:-0500
                TZOFFSETTO:-0400
                TZNAME:EDT
                DTSTART:19700308T020000
                RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
                END:DAYLIGHT
                BEGIN:STANDARD
                TZOFFSETFROM:-0400
                TZOFFSETTO:-0500
                TZNAME:EST
                DTSTART:19701101T020000
                RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                DTSTART;TZID=America/New_York:20261026T100000
                DTEND;TZID=America/New_York:20261026T110000
                RRULE:FREQ=WEEKLY;WKST=SU;UNTIL=20261117T045959Z;BYDAY=MO
                EXDATE;TZID=America/New_York:20261109T100000
                DTSTAMP:20261001T000000Z
                UID:weekly@google.com
                SEQUENCE:1
                STATUS:CONFIRMED
                SUMMARY:Team\\, weekly
                TRANSP:OPAQUE
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;TZID=America/New_York:20261116T130000
                DTEND;TZID=America/New_York:20261116T140000
                RECURRENCE-ID;TZID=America/New_York:20261116T100000
                UID:weekly@google.com
                SEQUENCE:2
                STATUS:CONFIRMED
                TRANSP:OPAQUE
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20261204
                DTEND;VALUE=DATE:20261205
                UID:birthday@google.com
                TRANSP:TRANSPARENT
                END:VEVENT
                BEGIN:VEVENT
                DTSTART:20261210T150000Z
                DTEND:20261210T160000Z
                UID:perhaps@google.com
                STATUS:TENTATIVE
                END:VEVENT
                BEGIN:VEVENT
                DTSTART:20261211T150000Z
                DTEND:20261211T160000Z
                UID:off@google.com
                STATUS:CANCELLED
                END:VEVENT
                END:VCALENDAR
                """))
                .containsExactly(
                        window("2026-10-26T14:00Z/2026-10-26T15:00Z"),
                        window("2026-11-02T15:00Z/2026-11-02T16:00Z"),
                        window("2026-11-16T18:00Z/2026-11-16T19:00Z"),
                        window("2026-12-10T15:00Z/2026-12-10T16:00Z"));
    }

    @Test
    void outlookWithZonesOfItsOwnAndFoldedLines() {
        assertThat(busy("""
                BEGIN:VCALENDAR
                METHOD:PUBLISH
                PRODID:Microsoft Exchange Server 2010
                VERSION:2.0
                X-WR-CALNAME:Calendar
                %sBEGIN:VTIMEZONE
                TZID:Customized Time Zone
                BEGIN:STANDARD
                DTSTART:16010101T000000
                TZOFFSETFROM:+0530
                TZOFFSETTO:+0530
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                DESCRIPTION:A text that is long enough to be folded over two lines and whi
                 ch pretends to be something else\\nBEGIN:VEVENT\\nDTSTART:20261101T000000Z
                RRULE:FREQ=WEEKLY;COUNT=2;INTERVAL=1;BYDAY=FR;WKST=SU
                UID:040000008200E00074C5B7101A82E00800000000E0
                SUMMARY:Review
                DTSTART;TZID=W. Europe Standard Time:20261023T090000
                DTEND;TZID=W. Europe Standard Time:20261023T100000
                CLASS:PUBLIC
                PRIORITY:5
                TRANSP:OPAQUE
                STATUS:CONFIRMED
                SEQUENCE:0
                X-MICROSOFT-CDO-APPT-SEQUENCE:0
                X-MICROSOFT-CDO-BUSYSTATUS:BUSY
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                DTSTART;TZID=Eastern Standard Time:20261102T090000
                DTEND;TZID=Eastern Standard Time:20261102T093000
                X-MICROSOFT-CDO-BUSYSTATUS:OOF
                END:VEVENT
                BEGIN:VEVENT
                UID:3
                DTSTART;TZID=Customized Time Zone:20261103T090000
                DTEND;TZID=Customized Time Zone:20261103T100000
                END:VEVENT
                BEGIN:VEVENT
                UID:4
                DTSTART;TZID=Eastern Standard Time:20261104T090000
                DTEND;TZID=Eastern Standard Time:20261104T093000
                X-MICROSOFT-CDO-BUSYSTATUS:FREE
                END:VEVENT
                END:VCALENDAR
                """.formatted(WEST_EUROPE).replace("\n", "\r\n")))
                .containsExactly(
                        window("2026-10-23T07:00Z/2026-10-23T08:00Z"),
                        window("2026-10-30T08:00Z/2026-10-30T09:00Z"),
                        window("2026-11-02T14:00Z/2026-11-02T14:30Z"),
                        window("2026-11-03T03:30Z/2026-11-03T04:30Z"));
    }

    @Test
    void appleWithHoursInNoZoneAndLastWorkdays() {
        assertThat(busy("""
                BEGIN:VCALENDAR
                CALSCALE:GREGORIAN
                PRODID:-//Apple Inc.//macOS 26.0//EN
                VERSION:2.0
                X-APPLE-CALENDAR-COLOR:#1BADF8
                BEGIN:VEVENT
                UID:5A0E
                DTSTART:20261005T080000
                DURATION:PT45M
                TRANSP:OPAQUE
                X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC
                BEGIN:VALARM
                ACTION:DISPLAY
                TRIGGER:-PT15M
                DESCRIPTION:Reminder
                DURATION:nonsense
                END:VALARM
                END:VEVENT
                BEGIN:VEVENT
                UID:5A0F
                DTSTART;TZID=America/New_York:20261030T160000
                DTEND;TZID=America/New_York:20261030T170000
                RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1
                END:VEVENT
                BEGIN:VEVENT
                UID:5A10
                DTSTART;VALUE=DATE:20261126
                RDATE;VALUE=DATE:20261127
                SUMMARY:Away
                END:VEVENT
                END:VCALENDAR
                """))
                .containsExactly(
                        window("2026-10-05T12:00Z/2026-10-05T12:45Z"),
                        window("2026-10-30T20:00Z/2026-10-30T21:00Z"),
                        window("2026-11-26T05:00Z/2026-11-28T05:00Z"),
                        window("2026-11-30T21:00Z/2026-11-30T22:00Z"));
    }

    @Test
    void nextcloudWithBareLineEndsAndZonesWithPaths() {
        assertThat(busy("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//IDN nextcloud.com//Calendar app 5.0//EN
                BEGIN:VEVENT
                UID:a
                DTSTART;TZID=/freeassociation.sourceforge.net/Tzfile/Europe/Berlin:20261026T100000
                DTEND;TZID=/freeassociation.sourceforge.net/Tzfile/Europe/Berlin:20261026T113000
                END:VEVENT
                BEGIN:VEVENT
                UID:b
                DTSTART;TZID="/mozilla.org/20050126_1/America/Argentina/Buenos_Aires":20261027T100000
                DTEND;TZID="/mozilla.org/20050126_1/America/Argentina/Buenos_Aires":20261027T110000
                END:VEVENT
                BEGIN:VEVENT
                UID:c
                DTSTART;TZID=Europe/Berlin:20261002T090000
                DTEND;TZID=Europe/Berlin:20261002T093000
                RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=3
                END:VEVENT
                BEGIN:VTODO
                UID:d
                DTSTART:20261101T000000Z
                DUE:20261105T000000Z
                END:VTODO
                END:VCALENDAR
                """))
                .containsExactly(
                        window("2026-10-02T07:00Z/2026-10-02T07:30Z"),
                        window("2026-10-26T09:00Z/2026-10-26T10:30Z"),
                        window("2026-10-27T13:00Z/2026-10-27T14:00Z"),
                        window("2026-10-30T08:00Z/2026-10-30T08:30Z"),
                        window("2026-11-27T08:00Z/2026-11-27T08:30Z"),
                        window("2026-12-25T08:00Z/2026-12-25T08:30Z"));
    }

    @Test
    void zimbraWithOneCalledOffAndNamesUsedTwice() {
        assertThat(busy("""
                BEGIN:VCALENDAR
                X-WR-CALNAME:Calendar
                VERSION:2.0
                PRODID:Zimbra-Calendar-Provider
                BEGIN:VTIMEZONE
                TZID:Somewhere East
                X-LIC-LOCATION:Europe/Vienna
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:twice
                DTSTART;TZID=Somewhere East:20261103T100000
                DTEND;TZID=Somewhere East:20261103T110000
                RRULE:FREQ=DAILY;COUNT=3
                END:VEVENT
                BEGIN:VEVENT
                UID:twice
                RECURRENCE-ID;TZID=Somewhere East:20261104T100000
                STATUS:CANCELLED
                END:VEVENT
                BEGIN:VEVENT
                UID:twice
                DTSTART:20261110T100000Z
                DTEND:20261110T110000Z
                END:VEVENT
                BEGIN:VEVENT
                DTSTART:20261111T100000Z
                DTEND:20261111T110000Z
                END:VEVENT
                BEGIN:VEVENT
                DTSTART:20261112T100000Z
                DTEND:20261112T110000Z
                END:VEVENT
                END:VCALENDAR
                """))
                .containsExactly(
                        window("2026-11-03T09:00Z/2026-11-03T10:00Z"),
                        window("2026-11-05T09:00Z/2026-11-05T10:00Z"),
                        window("2026-11-10T10:00Z/2026-11-10T11:00Z"),
                        window("2026-11-11T10:00Z/2026-11-11T11:00Z"),
                        window("2026-11-12T10:00Z/2026-11-12T11:00Z"));
    }

    @Test
    void theHourIsTheSameOnTheWallThroughBothClockChanges() {
        assertThat(busy(event(
                        "DTSTART;TZID=America/New_York:20261030T230000",
                        "DTEND;TZID=America/New_York:20261030T233000",
                        "RRULE:FREQ=DAILY;COUNT=4")))
                .containsExactly(
                        window("2026-10-31T03:00Z/2026-10-31T03:30Z"),
                        window("2026-11-01T03:00Z/2026-11-01T03:30Z"),
                        window("2026-11-02T04:00Z/2026-11-02T04:30Z"),
                        window("2026-11-03T04:00Z/2026-11-03T04:30Z"));
        assertThat(busy(
                        SPRING,
                        event(
                                "DTSTART;TZID=America/New_York:20260307T100000",
                                "DTEND;TZID=America/New_York:20260307T110000",
                                "RRULE:FREQ=DAILY;COUNT=3")))
                .containsExactly(
                        window("2026-03-07T15:00Z/2026-03-07T16:00Z"),
                        window("2026-03-08T14:00Z/2026-03-08T15:00Z"),
                        window("2026-03-09T14:00Z/2026-03-09T15:00Z"));
    }

    @Test
    void anHourThatIsSkippedOrComesTwiceIsReadAsTheStandardSays() {
        assertThat(busy(
                        SPRING,
                        event(
                                "DTSTART;TZID=America/New_York:20260308T023000",
                                "DTEND;TZID=America/New_York:20260308T040000")))
                .containsExactly(window("2026-03-08T07:30Z/2026-03-08T08:00Z"));
        assertThat(busy(event(
                        "DTSTART;TZID=America/New_York:20261101T013000",
                        "DTEND;TZID=America/New_York:20261101T020000")))
                .containsExactly(window("2026-11-01T05:30Z/2026-11-01T07:00Z"));
    }

    @Test
    void aDayOfAClockChangeIsBusyFromMidnightToMidnight() {
        assertThat(busy(event("DTSTART;VALUE=DATE:20261101", "DTEND;VALUE=DATE:20261102")))
                .containsExactly(window("2026-11-01T04:00Z/2026-11-02T05:00Z"));
        assertThat(busy(event("DTSTART;VALUE=DATE:20261101", "DURATION:P1D")))
                .containsExactly(window("2026-11-01T04:00Z/2026-11-02T05:00Z"));
        assertThat(busy(event("DTSTART;VALUE=DATE:20261101")))
                .containsExactly(window("2026-11-01T04:00Z/2026-11-02T05:00Z"));
        assertThat(busy(event("DTSTART;VALUE=DATE:20261101", "DTEND;VALUE=DATE:20261101")))
                .containsExactly(window("2026-11-01T04:00Z/2026-11-02T05:00Z"));
        assertThat(busy(event("DTSTART:20261101", "DTEND:20261102")))
                .as("some programs forget to say that it is a date")
                .containsExactly(window("2026-11-01T04:00Z/2026-11-02T05:00Z"));
    }

    @Test
    void aRuleEndsWithItsLastDayHoweverTheEndIsWritten() {
        for (var until : List.of("20261104", "20261104T090000", "20261104T140000Z", "20261105T045959Z")) {
            assertThat(busy(event(
                            "DTSTART;TZID=America/New_York:20261103T090000",
                            "DTEND;TZID=America/New_York:20261103T100000",
                            "RRULE:FREQ=DAILY;UNTIL=" + until)))
                    .as(until)
                    .containsExactly(
                            window("2026-11-03T14:00Z/2026-11-03T15:00Z"),
                            window("2026-11-04T14:00Z/2026-11-04T15:00Z"));
        }
        for (var until : List.of("20261104", "20261104T000000Z", "20261105T045959Z")) {
            assertThat(busy(event(
                            "DTSTART;VALUE=DATE:20261103",
                            "DTEND;VALUE=DATE:20261104",
                            "RRULE:FREQ=DAILY;UNTIL=" + until)))
                    .as(until)
                    .containsExactly(window("2026-11-03T05:00Z/2026-11-05T05:00Z"));
        }
    }

    @Test
    void exceptionsCountHoweverTheyAreWritten() {
        for (var exception : List.of(
                "EXDATE;TZID=America/New_York:20261104T090000",
                "EXDATE:20261104T140000Z",
                "EXDATE:20261104T090000",
                "EXDATE;VALUE=DATE:20261104",
                "EXDATE;TZID=Eastern Standard Time:20261120T090000,20261104T090000")) {
            assertThat(busy(event(
                            "DTSTART;TZID=America/New_York:20261103T090000",
                            "DTEND;TZID=America/New_York:20261103T100000",
                            "RRULE:FREQ=DAILY;COUNT=3",
                            exception)))
                    .as(exception)
                    .containsExactly(
                            window("2026-11-03T14:00Z/2026-11-03T15:00Z"),
                            window("2026-11-05T14:00Z/2026-11-05T15:00Z"));
        }
    }

    @Test
    void oneTimeIsMovedOutOfWhatIsLookedAtAndAnotherIntoIt() {
        assertThat(busy(calendar(
                        "BEGIN:VEVENT",
                        "UID:m",
                        "DTSTART:20261103T090000Z",
                        "DTEND:20261103T100000Z",
                        "RRULE:FREQ=MONTHLY;COUNT=12",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:m",
                        "RECURRENCE-ID:20261103T090000Z",
                        "DTSTART:20270103T090000Z",
                        "DTEND:20270103T100000Z",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:m",
                        "RECURRENCE-ID:20270603T090000Z",
                        "DTSTART:20261120T090000Z",
                        "DTEND:20261120T100000Z",
                        "END:VEVENT")))
                .containsExactly(
                        window("2026-11-20T09:00Z/2026-11-20T10:00Z"), window("2026-12-03T09:00Z/2026-12-03T10:00Z"));
    }

    @Test
    void ofTwoRevisionsOfOneTimeTheLaterCounts() {
        assertThat(busy(calendar(
                        "BEGIN:VEVENT",
                        "UID:m",
                        "RECURRENCE-ID:20261103T090000Z",
                        "SEQUENCE:1",
                        "DTSTART:20261103T120000Z",
                        "DTEND:20261103T130000Z",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:m",
                        "RECURRENCE-ID:20261103T090000Z",
                        "SEQUENCE:2",
                        "DTSTART:20261103T150000Z",
                        "DTEND:20261103T160000Z",
                        "END:VEVENT")))
                .containsExactly(window("2026-11-03T15:00Z/2026-11-03T16:00Z"));
    }

    @Test
    void aChangeOfAllLaterTimesMovesThemAll() {
        assertThat(busy(calendar(
                        "BEGIN:VEVENT",
                        "UID:m",
                        "DTSTART:20261102T090000Z",
                        "DTEND:20261102T100000Z",
                        "RRULE:FREQ=WEEKLY;COUNT=4",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:m",
                        "RECURRENCE-ID;RANGE=THISANDFUTURE:20261116T090000Z",
                        "DTSTART:20261117T090000Z",
                        "DTEND:20261117T110000Z",
                        "END:VEVENT")))
                .containsExactly(
                        window("2026-11-02T09:00Z/2026-11-02T10:00Z"),
                        window("2026-11-09T09:00Z/2026-11-09T10:00Z"),
                        window("2026-11-17T09:00Z/2026-11-17T11:00Z"),
                        window("2026-11-24T09:00Z/2026-11-24T11:00Z"));
    }

    @Test
    void datesCanBeNamedOneByOneWithLengthsOfTheirOwn() {
        assertThat(busy(event(
                        "DTSTART;TZID=Europe/Berlin:20261102T090000",
                        "DTEND;TZID=Europe/Berlin:20261102T100000",
                        "RDATE;TZID=Europe/Berlin:20261103T120000",
                        "RDATE;VALUE=PERIOD:20261104T090000Z/PT3H,20261105T090000Z/20261105T093000Z")))
                .containsExactly(
                        window("2026-11-02T08:00Z/2026-11-02T09:00Z"),
                        window("2026-11-03T11:00Z/2026-11-03T12:00Z"),
                        window("2026-11-04T09:00Z/2026-11-04T12:00Z"),
                        window("2026-11-05T09:00Z/2026-11-05T09:30Z"));
    }

    @Test
    void aFlightBeginsAndEndsByDifferentClocks() {
        assertThat(busy(event(
                        "DTSTART;TZID=America/New_York:20261110T180000", "DTEND;TZID=Europe/Berlin:20261111T073000")))
                .containsExactly(window("2026-11-10T23:00Z/2026-11-11T06:30Z"));
    }

    @Test
    void whatTakesNoTimeOrRunsBackwardsIsReadCarefully() {
        assertThat(busy(event("DTSTART:20261110T180000Z"))).isEmpty();
        assertThat(busy(event("DTSTART:20261110T180000Z", "DTEND:20261110T180000Z")))
                .isEmpty();
        assertThat(busy(event("DTSTART:20261110T180000Z", "DTEND:20261110T170000Z")))
                .as("either way round, or over midnight")
                .containsExactly(window("2026-11-10T17:00Z/2026-11-11T17:00Z"));
        assertThat(busy(event("DTSTART:20261110T180000Z", "DTEND:20261110T180500Z")))
                .containsExactly(window("2026-11-10T18:00Z/2026-11-10T18:15Z"));
    }

    @Test
    void aZoneThatNobodyKnowsCouldBeAnywhere() {
        assertThat(busy(event("DTSTART;TZID=Atlantis:20261110T180000", "DTEND;TZID=Atlantis:20261110T190000")))
                .containsExactly(window("2026-11-10T04:00Z/2026-11-11T07:00Z"));
    }

    @Test
    void aListOfBusyTimesSaysNothingAboutFreeOnes() {
        assertThat(busy(calendar(
                        "BEGIN:VFREEBUSY",
                        "UID:f",
                        "DTSTART:20261001T000000Z",
                        "DTEND:20270301T000000Z",
                        "FREEBUSY:20261102T090000Z/20261102T100000Z,20261103T090000Z/PT30M",
                        "FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20261104T090000Z/PT1H",
                        "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261105T090000Z/PT1H",
                        "FREEBUSY;FBTYPE=X-OTHER:20261106T090000Z/PT1H",
                        "FREEBUSY;FBTYPE=FREE:20261107T090000Z/PT1H",
                        "END:VFREEBUSY")))
                .containsExactly(
                        window("2026-11-02T09:00Z/2026-11-02T10:00Z"),
                        window("2026-11-03T09:00Z/2026-11-03T09:30Z"),
                        window("2026-11-04T09:00Z/2026-11-04T10:00Z"),
                        window("2026-11-05T09:00Z/2026-11-05T10:00Z"),
                        window("2026-11-06T09:00Z/2026-11-06T10:00Z"));
    }

    @Test
    void whatAListOfBusyTimesDoesNotReachIsNotKnown() {
        var outcome = read(
                AUTUMN,
                calendar(
                        "BEGIN:VFREEBUSY",
                        "DTSTART:20261001T000000Z",
                        "DTEND:20261101T000000Z",
                        "FREEBUSY:20261002T090000Z/PT1H",
                        "END:VFREEBUSY"));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Read.class, read -> assertThat(read.knownUntil())
                .isEqualTo(Instant.parse("2026-11-01T00:00:00Z")));
    }

    @Test
    void aSessionOfOursIsPassedOver() {
        var practitioner = new PractitionerId(UUID.randomUUID());
        var own = OwnUid.of(UUID.randomUUID(), practitioner, "office.example");
        var text = calendar(
                "BEGIN:VEVENT", "UID:" + own, "DTSTART:20261110T180000Z", "DTEND:20261110T190000Z", "END:VEVENT");

        assertThat(CalendarFile.read(text, NEW_YORK, AUTUMN, uid -> OwnUid.isOne(uid, practitioner), Optional.empty()))
                .isEqualTo(new Outcome.Read(List.of(), AUTUMN.to(), Optional.empty()));
        assertThat(busy(text)).hasSize(1);
    }

    @Test
    void anEmptyCalendarIsFree() {
        assertThat(busy(calendar())).isEmpty();
    }

    @Test
    void aRuleThatBeganLongAgoStillCounts() {
        assertThat(busy(event(
                        "DTSTART;TZID=America/New_York:19900102T090000",
                        "DTEND;TZID=America/New_York:19900102T100000",
                        "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH")))
                .containsExactly(window("2026-11-26T14:00Z/2026-11-26T15:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Sign in</body></html>",
                "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART:20261101T000000Z\n",
                "BEGIN:VCALENDAR\nEND:VCALENDAR\nBEGIN:VCALENDAR\n"
            })
    void whatIsNoWholeCalendarIsNotRead(String text) {
        assertThat(read(AUTUMN, text)).isEqualTo(new Outcome.Failed(Trouble.NOT_A_CALENDAR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUMMARY:No beginning",
                "DTSTART:tomorrow",
                "DTSTART:20261341T000000Z",
                "DTSTART:20261101T000000Z|DTEND:later",
                "DTSTART:20261101T000000Z|DURATION:long",
                "DTSTART:20261101T000000Z|DURATION:-PT1H",
                "DTSTART:20261101T000000Z|DTEND:20261101T010000Z|RRULE:FREQ=",
                "DTSTART:20261101T000000Z|DTEND:20261101T010000Z|RRULE:FREQ=FORTNIGHTLY",
                "DTSTART:20261101T000000Z|DTEND:20261101T010000Z|RRULE:FREQ=WEEKLY;BYDAY=MO,XX",
                "DTSTART:20261101T000000Z|DTEND:20261101T010000Z|RRULE:FREQ=DAILY;INTERVAL=0",
                "DTSTART:20261101T000000Z|DTEND:20261101T010000Z|RRULE:FREQ=YEARLY;BYMONTH=13",
                "DTSTART:20261101T000000Z|DTEND:20261101T010000Z|RRULE:RSCALE=CHINESE;FREQ=YEARLY",
                "DTSTART:20261101T000000Z|DTEND:20261101T010000Z|RDATE:whenever"
            })
    void anEntryThatDoesNotSayWhenMakesTheCalendarUnreadable(String lines) {
        var entry = lines.split("\\|");

        assertThat(read(AUTUMN, event(entry))).isEqualTo(new Outcome.Failed(Trouble.NOT_UNDERSTOOD));
        assertThat(busy(event(Stream.concat(Stream.of(entry), Stream.of("STATUS:CANCELLED"))
                        .filter(line -> !line.startsWith("RRULE") && !line.startsWith("RDATE"))
                        .toArray(String[]::new))))
                .as("what is cancelled need not say when it would have been")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=SECONDLY;INTERVAL=2;UNTIL=20300101T000000Z",
                "FREQ=SECONDLY;COUNT=2000000000",
                "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=SECONDLY;INTERVAL=7919;BYHOUR=3;BYMINUTE=59",
                "FREQ=MINUTELY",
                "FREQ=MINUTELY;COUNT=2000000000",
                "FREQ=MINUTELY;INTERVAL=120;BYMINUTE=30"
            })
    void aRuleThatNeverEndsDoesNotHoldAnybodyUp(String rule) {
        assertThat(within(Duration.ofSeconds(20), rule)).isEqualTo(new Outcome.Failed(Trouble.TOO_MUCH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=HOURLY;INTERVAL=24;BYHOUR=5",
                "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1",
                "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6",
                "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=30",
                "FREQ=YEARLY;INTERVAL=2147483647",
                "FREQ=DAILY;INTERVAL=9999999",
                "FREQ=SECONDLY;INTERVAL=9999999",
                "FREQ=MONTHLY;BYDAY=999MO"
            })
    void aRuleThatNeverComesTrueDoesNotHoldAnybodyUp(String rule) {
        assertThat(within(Duration.ofSeconds(20), rule)).isInstanceOf(Outcome.class);
    }

    @Test
    void aCalendarOfTwentyYearsIsReadWhole() {
        var entries = IntStream.range(0, 6000)
                .mapToObj(i -> """
                        BEGIN:VEVENT
                        UID:%d
                        DTSTART;TZID=America/New_York:20%02d0102T%02d0000
                        DTEND;TZID=America/New_York:20%02d0102T%02d3000
                        RRULE:FREQ=WEEKLY;BYDAY=MO,WE%s
                        SUMMARY:Something that takes its time and has a title of some length
                        END:VEVENT
                        """.formatted(i, i % 26, 8 + i % 10, i % 26, 8 + i % 10, i % 20 == 0 ? "" : ";COUNT=20"))
                .collect(Collectors.joining());

        assertThat(busy("BEGIN:VCALENDAR\nVERSION:2.0\n" + entries + "END:VCALENDAR\n"))
                .hasSizeGreaterThan(20)
                .allSatisfy(window -> assertThat(AUTUMN.contains(window)).isTrue());
    }

    @Test
    void namesThatAreMadeToBeSearchedForLongAreNot() {
        var many = 1_000_000;
        for (var line : List.of(
                "EXDATE;TZID=" + "a/".repeat(many / 2) + ":20261103T090000",
                "RRULE:FREQ=MINUTELY;BYDAY=MO" + ",MO".repeat(many / 3))) {
            assertThat(within(Duration.ofSeconds(20), new String[] {"DTSTART:20200101T000000Z", line}))
                    .isInstanceOf(Outcome.class);
        }
    }

    @Test
    void manyThatStandInForOneEntryAreReadInTime() {
        var entries = IntStream.range(0, 20_000)
                .mapToObj(i -> """
                        BEGIN:VEVENT
                        UID:m
                        RECURRENCE-ID%s:20261103T%02d%02d%02dZ
                        DTSTART:20261110T090000Z
                        END:VEVENT
                        """.formatted(i % 2 == 0 ? ";RANGE=THISANDFUTURE" : "", i / 3600, i / 60 % 60, i % 60))
                .collect(Collectors.joining());
        var master = "BEGIN:VEVENT\nUID:m\nDTSTART:20261103T000000Z\nDTEND:20261103T001500Z\n"
                + "RRULE:FREQ=MINUTELY;INTERVAL=15\nEND:VEVENT\n";
        var begun = System.nanoTime();

        assertThat(read(AUTUMN, "BEGIN:VCALENDAR\nVERSION:2.0\n" + master + entries + "END:VCALENDAR\n"))
                .isEqualTo(new Outcome.Failed(Trouble.TOO_MUCH));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    private static Outcome within(Duration patience, String rule) {
        return within(patience, new String[] {"DTSTART:20200101T000000Z", "DTEND:20200101T000100Z", "RRULE:" + rule});
    }

    private static Outcome within(Duration patience, String[] lines) {
        var begun = System.nanoTime();
        var outcome = read(AUTUMN, event(lines));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(patience);
        return outcome;
    }

    private static List<Window> busy(String text) {
        return busy(AUTUMN, text);
    }

    private static List<Window> busy(Window horizon, String text) {
        var outcome = read(horizon, text);
        assertThat(outcome).isInstanceOf(Outcome.Read.class);
        return ((Outcome.Read) outcome).busy();
    }

    private static Outcome read(Window horizon, String text) {
        return CalendarFile.read(text, NEW_YORK, horizon, _ -> false, Optional.empty());
    }

    private static String event(String... lines) {
        return calendar(Stream.of(Stream.of("BEGIN:VEVENT", "UID:e"), Stream.of(lines), Stream.of("END:VEVENT"))
                .flatMap(part -> part)
                .toArray(String[]::new));
    }

    private static String calendar(String... lines) {
        return Stream.of(Stream.of("BEGIN:VCALENDAR", "VERSION:2.0"), Stream.of(lines), Stream.of("END:VCALENDAR", ""))
                .flatMap(part -> part)
                .collect(Collectors.joining("\r\n"));
    }

    private static Window window(String text) {
        var ends = text.split("/");
        return new Window(
                java.time.OffsetDateTime.parse(ends[0]).toInstant(),
                java.time.OffsetDateTime.parse(ends[1]).toInstant());
    }
}
