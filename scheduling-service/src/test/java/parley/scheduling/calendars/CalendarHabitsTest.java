package parley.scheduling.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.scheduling.calendars.model.Outcome;
import parley.scheduling.calendars.model.Trouble;
import parley.scheduling.time.model.Window;

/// What calendar programs write that no standard foresaw. Whatever cannot be read whole leaves nobody free: it is busy,
/// or the calendar says that it was not understood.
class CalendarHabitsTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /// Clocks go back in Europe on 25 October 2026, and in New York on 1 November.
    private static final Window AUTUMN = window("2026-10-01T00:00Z/2026-12-30T00:00Z");

    /// Clocks go forward in New York on 8 March 2026, and in Europe on 29 March.
    private static final Window SPRING = window("2026-03-01T00:00Z/2026-05-01T00:00Z");

    private static final Outcome NOT_UNDERSTOOD = new Outcome.Failed(Trouble.NOT_UNDERSTOOD);
    private static final Outcome NOT_A_CALENDAR = new Outcome.Failed(Trouble.NOT_A_CALENDAR);

    // How lines are written.

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\r\r\n", "\r\n\r\n"})
    void linesMayEndInAnyWay(String end) {
        var text = calendar(
                        "BEGIN:VEVENT",
                        "UID:1",
                        "DTSTART:20261103T0900",
                        " 00Z",
                        "DTEND:2026110",
                        "\t3T100000Z",
                        "END:VEVENT")
                .replace("\r\n", end);

        assertThat(busy(text)).containsExactly(window("2026-11-03T09:00Z/2026-11-03T10:00Z"));
    }

    @Test
    void namesMayBeWrittenSmallAndAMarkMayStandBeforeEachCalendar() {
        var text = """
                \uFEFFbegin:vcalendar
                version:2.0
                begin:vevent
                uid:1
                dtstart;tzid=europe/berlin:20261103t090000
                dtend;tzid=europe/berlin:20261103t100000
                rrule:freq=daily;count=2
                transp:opaque
                end:vevent
                end:vcalendar
                \uFEFFBEGIN:VCALENDAR
                BEGIN:VEVENT
                DTSTART:20261110T090000Z
                DTEND:20261110T100000Z
                END:VEVENT
                END:VCALENDAR
                """;

        assertThat(busy(text))
                .containsExactly(
                        window("2026-11-03T08:00Z/2026-11-03T09:00Z"),
                        window("2026-11-04T08:00Z/2026-11-04T09:00Z"),
                        window("2026-11-10T09:00Z/2026-11-10T10:00Z"));
    }

    @Test
    void wordsTasksAndAlarmsAreNotLookedAtWhateverTheySay() {
        assertThat(busy(calendar(
                        "X-WR-CALNAME",
                        "BEGIN:VTODO",
                        "UID:t",
                        "DTSTART:whenever",
                        "RRULE:FREQ=SOMETIMES",
                        "END:VTODO",
                        "BEGIN:VJOURNAL",
                        "RDATE:never",
                        "END:VJOURNAL",
                        "BEGIN:X-THING",
                        "DTSTART:20261104T090000Z",
                        "END:X-THING",
                        "BEGIN:VEVENT",
                        "UID:e",
                        "SUMMARY;LANGUAGE=\"en:no quotation ends here",
                        "DESCRIPTION:one\\, two\\; three\\nBEGIN:VEVENT\\\\",
                        "ATTENDEE;CN=\"Somebody: else\";PARTSTAT=DECLINED:mailto:a@example.org",
                        "a line that is nothing at all",
                        "DTSTAMP:yesterday",
                        "PRIORITY:high",
                        "GEO:here",
                        "DTSTART:20261103T090000Z",
                        "DTEND:20261103T100000Z",
                        "BEGIN:VALARM",
                        "TRIGGER:soon",
                        "DURATION:long",
                        "RRULE:FREQ=OFTEN",
                        "END:VALARM",
                        "END:VEVENT")))
                .containsExactly(window("2026-11-03T09:00Z/2026-11-03T10:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN:VEVENT|DTSTART:20261103T090000Z|DTEND:20261103T100000Z|BEGIN:VEVENT|DTSTART:20261104T090000Z|END:VEVENT",
                "BEGIN:VEVENT|DTSTART:20261103T090000Z|DTEND:20261103T100000Z",
                "BEGIN:VTODO|BEGIN:VEVENT|DTSTART:20261103T090000Z|DTEND:20261103T100000Z|END:VEVENT",
                "BEGIN:VEVENT|BEGIN:VALARM|DTSTART:20261103T090000Z|DTEND:20261103T100000Z|END:VEVENT",
                "BEGIN:VEVENT|DTSTART:20261103T090000Z|DTEND:20261103T100000Z|END:VTODO",
                "END:VEVENT",
                "BEGIN:VCALENDAR",
                "END:VCALENDAR|BEGIN:VEVENT|DTSTART:20261103T090000Z|DTEND:20261103T100000Z|END:VEVENT|BEGIN:VCALENDAR"
            })
    void whatHasNoEndOrNoBeginningMayHaveLostEntries(String lines) {
        assertThat(read(AUTUMN, calendar(lines.split("\\|")))).isEqualTo(NOT_A_CALENDAR);
    }

    // When an entry is.

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20261103T0900Z|DTEND:20261103T1000Z",
                "DTSTART:2026-11-03T09:00:00Z|DTEND:2026-11-03T10:00:00.000Z",
                "DTSTART:20261103T090000z |DTEND: 20261103T100000Z",
                "DTSTART;VALUE=DATE-TIME:20261103T090000Z|DURATION:PT1H",
                "DTSTART;X-NOTE=\"a:b;c\":20261103T090000Z|DURATION:+P0DT60M",
                "DTSTART;TZID=UTC:20261103T090000|DTEND;TZID=Etc/UTC:20261103T100000",
                "DTSTART;TZID=tzone://Microsoft/Utc:20261103T090000|DTEND;TZID=GMT:20261103T100000",
                "DTSTART;VALUE=DATE:20261103T040000|DTEND;VALUE=DATE:20261103T050000",
            })
    void oneHourCanBeWrittenInManyWays(String start, String end) {
        assertThat(busy(event(start, end))).containsExactly(window("2026-11-03T09:00Z/2026-11-03T10:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART:20261103T090000+0100|DTEND:20261103T100000+0100",
                "DTSTART:20261103T090000Z|DTEND:20261103T100000Z or so",
                "DTSTART:20261103T090000Z|DTEND:20261103T107000Z",
                "DTSTART:20261103T090000Z|DTEND:",
                "DTSTART:20261103T090000Z|DTEND",
                "DTSTART:|DTEND:20261103T100000Z",
                "DTSTART:20261103T090000Z|DURATION:PT30",
                "DTSTART:20261103T090000Z|DURATION:PT1.5H",
                "DTSTART:20261103T090000Z|DURATION:P1M",
                "DTSTART:20261103T090000Z|DURATION:P",
                "DTSTART:20261103T090000Z|DURATION:-PT1H",
                "DTSTART:20261103T090000Z|DTSTART:20261104T090000Z|DURATION:PT1H",
                "DTSTART:20261103T090000Z|DTEND:20261103T100000Z|DTEND:20261103T110000Z",
                "DTSTART:20261103T090000Z|DTEND:20261103T100000Z|RECURRENCE-ID:some",
                "DTSTART:20261103T090000Z|DTEND:20261103T100000Z|RDATE:20261104T09:00:00 AM",
                "DTSTART:20261103T090000Z|DTEND:20261103T100000Z|RDATE;VALUE=PERIOD:20261104T090000Z/-PT1H",
                "DTSTART:20261103T090000Z|DTEND:20261103T100000Z|RRULE:FREQ=DAILY;COUNT=-1",
                "DTSTART:20261103T090000Z|DTEND:20261103T100000Z|RRULE:FREQ=DAILY;COUNT=99999999999",
                "DTSTART:20261103T090000Z|DTEND:20261103T100000Z|RRULE:FREQ=DAILY;UNTIL=soon",
                "DTSTART:20261103T090000Z|DTEND:20261103T100000Z|RRULE:FREQ=YEARLY;BYEASTER=0",
                "DTSTART:20261103T090000Z|DTEND:20261103T100000Z|RRULE:FREQ=DAILY;FREQ=WEEKLY",
                "DTSTART:20261103T090000Z|DTEND:20261103T100000Z|RRULE:weekly",
                "DTSTART:20261103T090000Z|DTEND:20261103T100000Z|RRULE:FREQ=YEARLY;BYWEEKNO=1",
                "DTSTART:20261103T090000Z|DTEND:20261103T100000Z|RRULE:FREQ=YEARLY;BYWEEKNO=20,53",
                "DTSTART:20261103T090000Z|DTEND:20261103T100000Z|RRULE:FREQ=MONTHLY;BYYEARDAY=310",
                "DTSTART:20261103T090000Z|DTEND:20261103T100000Z|RRULE:FREQ=YEARLY;BYMONTHDAY=17;BYSETPOS=3",
                "DTSTART:20261103T090000Z|DTEND:20261103T100000Z|RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=-1",
                "DTSTART:20261103T090000Z|DTEND:20261103T100000Z|RRULE:FREQ=HOURLY;INTERVAL=2;BYHOUR=9,11",
                "DTSTART:20261103T090000Z|DTEND:20261103T100000Z|RRULE:FREQ=DAILY|EXRULE:FREQ=NEVER",
                "RECURRENCE-ID;RANGE=THISANDPRIOR:20261103T090000Z|DTSTART:20261103T100000Z|DTEND:20261103T110000Z",
            })
    void whatIsNotUnderstoodWholeIsNotGuessedAt(String lines) {
        assertThat(read(AUTUMN, event(lines.split("\\|")))).isEqualTo(NOT_UNDERSTOOD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CALSCALE:HEBREW",
                "VERSION:1.0|TZ:-05:00",
                "BEGIN:VAVAILABILITY|DTSTART:20261001T000000Z|END:VAVAILABILITY",
                "METHOD:REQUEST|BEGIN:VFREEBUSY|DTSTART:20261001T000000Z|DTEND:20270301T000000Z|END:VFREEBUSY",
                "BEGIN:VFREEBUSY|FREEBUSY:20261103T090000Z|END:VFREEBUSY",
                "BEGIN:VFREEBUSY|FREEBUSY:20261103T090000Z/-PT1H|END:VFREEBUSY",
                "BEGIN:VFREEBUSY|FREEBUSY:20261103T090000Z/20261103T080000Z|END:VFREEBUSY"
            })
    void aCalendarThatCountsInAnotherWayIsNotUnderstood(String lines) {
        assertThat(read(AUTUMN, calendar(lines.split("\\|")))).isEqualTo(NOT_UNDERSTOOD);
    }

    @Test
    void daysAreBusyWholeHoweverTheirLengthIsWritten() {
        for (var lines : List.of(
                "DTSTART;VALUE=DATE:20261103|DURATION:P1D",
                "DTSTART;VALUE=DATE:20261103|DURATION:PT24H",
                "DTSTART;VALUE=DATE:20261103|DURATION:PT1H",
                "DTSTART;VALUE=DATE:20261103|DURATION:PT0S",
                "DTSTART;VALUE=DATE:20261103T000000|DTEND;VALUE=DATE:20261104T000000",
                "DTSTART;VALUE=DATE;TZID=Asia/Tokyo:20261103|DTEND;VALUE=DATE:20261104",
                "DTSTART;VALUE=DATE:20261103|DTEND;VALUE=DATE:20261101",
                "DTSTART;TZID=America/New_York:20261103T000000|DTEND;VALUE=DATE:20261104",
                "DTSTART:20261103T000000|DTEND:20261103T240000")) {
            assertThat(busy(event(lines.split("\\|"))))
                    .as(lines)
                    .containsExactly(window("2026-11-03T05:00Z/2026-11-04T05:00Z"));
        }
    }

    @Test
    void ofAnEndAndALengthTheLaterCounts() {
        assertThat(busy(event("DTSTART:20261103T090000Z", "DTEND:20261103T093000Z", "DURATION:PT2H")))
                .containsExactly(window("2026-11-03T09:00Z/2026-11-03T11:00Z"));
        assertThat(busy(event("DTSTART:20261103T090000Z", "DTEND:20261103T120000Z", "DURATION:PT2H")))
                .containsExactly(window("2026-11-03T09:00Z/2026-11-03T12:00Z"));
    }

    @Test
    void theYearsMayBeAsFarAsTheyLike() {
        assertThat(busy(calendar(
                        "BEGIN:VEVENT",
                        "DTSTART;VALUE=DATE:16010101",
                        "RRULE:FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=5",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "DTSTART:19000101T090000Z",
                        "DTEND:19000101T100000Z",
                        "RRULE:FREQ=MONTHLY;BYDAY=1SA;UNTIL=99991231T235959Z",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "DTSTART:99991231T230000Z",
                        "DTEND:99991231T235959Z",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "DTSTART:00010101T000000Z",
                        "DTEND:00010102T000000Z",
                        "END:VEVENT")))
                .containsExactly(
                        window("2026-10-03T09:00Z/2026-10-03T10:00Z"),
                        window("2026-11-05T05:00Z/2026-11-06T05:00Z"),
                        window("2026-11-07T09:00Z/2026-11-07T10:00Z"),
                        window("2026-12-05T09:00Z/2026-12-05T10:00Z"));
        assertThat(busy(event("DTSTART:19000101T000000Z", "DTEND:99990101T000000Z")))
                .containsExactly(AUTUMN);
    }

    // Clocks.

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/New_York",
                "AMERICA/NEW_YORK",
                "America/New York",
                "America/New_York-1",
                "US/Eastern",
                "US-Eastern",
                "/mozilla.org/20050126_1/America/New_York",
                "/freeassociation.sourceforge.net/Tzfile/America/New_York",
                "/softwarestudio.org/Olson_20011030_5/America/New_York",
                "/citadel.org/20210210_1/America/New_York",
                "Eastern Standard Time",
                "Eastern Standard Time 1",
                "(UTC-05:00) Eastern Time (US & Canada)",
                "(GMT-05.00) Eastern Time (US & Canada)",
                "(GMT -05:00) Eastern Time (US & Canada)",
                "Eastern Time (US & Canada)",
            })
    void aClockHasManyNames(String name) {
        for (var zone : List.of(name, "\"" + name + "\"")) {
            assertThat(busy(event(
                            "DTSTART;TZID=" + zone + ":20261030T090000", "DTEND;TZID=" + zone + ":20261030T100000")))
                    .as(zone)
                    .containsExactly(window("2026-10-30T13:00Z/2026-10-30T14:00Z"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "W. Europe Standard Time|2026-11-03T08:00Z",
                "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna|2026-11-03T08:00Z",
                "(GMT+01.00) Amsterdam / Berlin / Bern / Rome / Stockholm / Vienna|2026-11-03T08:00Z",
                "(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi|2026-11-03T03:30Z",
                "(UTC) Dublin, Edinburgh, Lisbon, London|2026-11-03T09:00Z",
                "(GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London|2026-11-03T09:00Z",
                "(UTC) Coordinated Universal Time|2026-11-03T09:00Z",
                "UTC-3|2026-11-03T12:00Z",
                "GMT+0530|2026-11-03T03:30Z",
                "Asia/Kathmandu|2026-11-03T03:15Z",
            })
    void aClockIsFoundByWhatPeopleAreShown(String name, String begin) {
        var from = OffsetDateTime.parse(begin).toInstant();

        assertThat(busy(event("DTSTART;TZID=" + name + ":20261103T090000", "DTEND;TZID=" + name + ":20261103T100000")))
                .containsExactly(Window.of(from, java.time.Duration.ofHours(1)));
    }

    @Test
    void ofANameInAnotherLanguageItsOffsetIsBelievedAnHourMoreOrLess() {
        var zone = "\"(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien\"";

        assertThat(busy(event("DTSTART;TZID=" + zone + ":20261020T090000", "DTEND;TZID=" + zone + ":20261020T100000")))
                .containsExactly(window("2026-10-20T07:00Z/2026-10-20T10:00Z"));
    }

    @Test
    void whatAFileSaysOfOneYearAloneIsNotBelievedForAnother() {
        var described = """
                BEGIN:VCALENDAR
                BEGIN:VTIMEZONE
                TZID:%1$s
                BEGIN:STANDARD
                DTSTART:20071104T020000
                TZOFFSETFROM:-0400
                TZOFFSETTO:-0500
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:20070311T020000
                TZOFFSETFROM:-0500
                TZOFFSETTO:-0400
                END:DAYLIGHT
                END:VTIMEZONE
                BEGIN:VEVENT
                DTSTART;TZID=%1$s:20261020T090000
                DTEND;TZID=%1$s:20261020T100000
                END:VEVENT
                END:VCALENDAR
                """;

        assertThat(busy(described.formatted("Eastern Standard Time")))
                .containsExactly(window("2026-10-20T13:00Z/2026-10-20T14:00Z"));
        assertThat(busy(described.formatted("Our Time")))
                .as("in one of the two")
                .containsExactly(window("2026-10-20T13:00Z/2026-10-20T15:00Z"));
    }

    @Test
    void aClockThatIsDescribedHalfCouldBeAnyAndAnUnusedOneCostsNothing() {
        var described = """
                BEGIN:VCALENDAR
                BEGIN:VTIMEZONE
                TZID:Customized Time Zone
                BEGIN:STANDARD
                DTSTART:16010101T020000
                TZOFFSETFROM:-0400
                TZOFFSETTO:-0500
                RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:16010101T020000
                TZOFFSETFROM:-0500
                TZOFFSETTO:-0400
                RRULE:%s
                END:DAYLIGHT
                END:VTIMEZONE
                BEGIN:VEVENT
                DTSTART;TZID=%s:20261020T090000
                DTEND;TZID=%2$s:20261020T100000
                END:VEVENT
                END:VCALENDAR
                """;

        assertThat(busy(described.formatted("FREQ=YEARLY;BYDAY=2SU;BYMONTH=3", "Customized Time Zone")))
                .containsExactly(window("2026-10-20T13:00Z/2026-10-20T14:00Z"));
        assertThat(busy(described.formatted("FREQ=NOW", "Customized Time Zone")))
                .containsExactly(window("2026-10-19T19:00Z/2026-10-20T22:00Z"));
        assertThat(busy(described.formatted("FREQ=NOW", "America/New_York")))
                .containsExactly(window("2026-10-20T13:00Z/2026-10-20T14:00Z"));
    }

    @Test
    void everyHourIsEveryHourAlsoInTheNightThatHasOneMore() {
        assertThat(busy(event(
                        "DTSTART;TZID=America/New_York:20261031T220000",
                        "DTEND;TZID=America/New_York:20261031T230000",
                        "RRULE:FREQ=HOURLY;UNTIL=20261101T080000Z")))
                .containsExactly(window("2026-11-01T02:00Z/2026-11-01T09:00Z"));
    }

    @Test
    void theHourThatComesTwiceEndsAfterItBegan() {
        assertThat(busy(event(
                        "DTSTART;TZID=America/New_York:20261101T014500",
                        "DTEND;TZID=America/New_York:20261101T011500")))
                .containsExactly(window("2026-11-01T05:45Z/2026-11-01T06:15Z"));
    }

    @Test
    void aWeekInEuropeGoesThroughBothOfItsClockChanges() {
        assertThat(busy(event(
                        "DTSTART;TZID=(UTC+01:00) Brussels, Copenhagen, Madrid, Paris:20261019T090000",
                        "DTEND;TZID=(UTC+01:00) Brussels, Copenhagen, Madrid, Paris:20261019T100000",
                        "RRULE:FREQ=WEEKLY;COUNT=2")))
                .containsExactly(
                        window("2026-10-19T07:00Z/2026-10-19T08:00Z"), window("2026-10-26T08:00Z/2026-10-26T09:00Z"));
        assertThat(busy(
                        SPRING,
                        event(
                                "DTSTART;TZID=Romance Standard Time:20260325T090000",
                                "DTEND;TZID=Romance Standard Time:20260325T100000",
                                "RRULE:FREQ=WEEKLY;COUNT=2")))
                .containsExactly(
                        window("2026-03-25T08:00Z/2026-03-25T09:00Z"), window("2026-04-01T07:00Z/2026-04-01T08:00Z"));
    }

    // What repeats.

    @Test
    void whatARuleLeavesOutIsFree() {
        assertThat(busy(event(
                        "DTSTART;TZID=America/New_York:20261102T090000",
                        "DTEND;TZID=America/New_York:20261102T100000",
                        "RRULE:FREQ=DAILY;COUNT=5",
                        "EXRULE:FREQ=WEEKLY;BYDAY=TU,TH")))
                .containsExactly(
                        window("2026-11-02T14:00Z/2026-11-02T15:00Z"),
                        window("2026-11-04T14:00Z/2026-11-04T15:00Z"),
                        window("2026-11-06T14:00Z/2026-11-06T15:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=WEEKLY;BYDAY=1MO;COUNT=3|02,09,16",
                "freq=weekly; byday=mo, we; wkst=su; count=3;|02,04,09",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=MO;COUNT=3|02,08,16",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU;COUNT=3|02,15,16",
                "FREQ=YEARLY;BYWEEKNO=46;BYDAY=MO|02,09",
                "FREQ=MONTHLY;BYMONTHDAY=-1,-2;COUNT=2|02,29,30",
                "FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2;COUNT=1|02,10",
                "FREQ=YEARLY;BYDAY=46MO|02,16",
                "FREQ=YEARLY;BYYEARDAY=-31;COUNT=1|02",
                "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=1|02,26",
                "FREQ=YEARLY;BYDAY=TH;BYMONTH=11;BYSETPOS=4|02,26",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1|02,30",
                "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=1|02,13",
                "FREQ=DAILY;X-NOTE=1;UNTIL=20261103|02,03",
                "FREQ=DAILY;UNTIL=20261103T235959|02,03",
                "FREQ=DAILY;UNTIL=20261101|02",
                "RSCALE=GREGORIAN;FREQ=DAILY;COUNT=2;SKIP=OMIT|02,03",
            })
    void rulesAreReadAsTheStandardSays(String rule, String days) {
        var november = window("2026-11-01T00:00Z/2026-12-01T00:00Z");

        assertThat(busy(november, event("DTSTART:20261102T090000Z", "DTEND:20261102T100000Z", "RRULE:" + rule)))
                .containsExactlyElementsOf(Stream.of(days.split(","))
                        .map(day -> window("2026-11-%1$sT09:00Z/2026-11-%1$sT10:00Z".formatted(day)))
                        .toList());
    }

    @Test
    void aRuleThatTheLibraryGivesUpIsNotTakenForOneThatHasEnded() {
        var hours = IntStream.range(0, 24).mapToObj(String::valueOf).collect(Collectors.joining(","));

        assertThat(read(
                        AUTUMN,
                        event(
                                "DTSTART:20261130T080000Z",
                                "DTEND:20261130T081000Z",
                                "RRULE:FREQ=MONTHLY;BYHOUR=" + hours + ";BYMINUTE=0,30;BYMONTHDAY="
                                        + IntStream.rangeClosed(1, 31)
                                                .mapToObj(String::valueOf)
                                                .collect(Collectors.joining(",")))))
                .isEqualTo(NOT_UNDERSTOOD);
        assertThat(busy(event(
                        "DTSTART:20261130T080000Z",
                        "DTEND:20261130T090000Z",
                        "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")))
                .as("one that never comes true")
                .containsExactly(window("2026-11-30T08:00Z/2026-11-30T09:00Z"));
    }

    @Test
    void datesThatAreNamedCountInEveryForm() {
        assertThat(busy(event(
                        "DTSTART;TZID=America/New_York:20261102T090000",
                        "DTEND;TZID=America/New_York:20261102T100000",
                        "RDATE;TZID=America/New_York:20261103T120000,20261110",
                        "RDATE:20261104T090000Z/PT3H,20261105T090000Z/20261105T093000Z")))
                .containsExactly(
                        window("2026-11-02T14:00Z/2026-11-02T15:00Z"),
                        window("2026-11-03T17:00Z/2026-11-03T18:00Z"),
                        window("2026-11-04T09:00Z/2026-11-04T12:00Z"),
                        window("2026-11-05T09:00Z/2026-11-05T09:30Z"),
                        window("2026-11-10T05:00Z/2026-11-11T05:00Z"));
    }

    @Test
    void aDayIsLeftOutOnceHoweverItIsWritten() {
        for (var exception : List.of(
                "EXDATE;VALUE=DATE:20261104",
                "EXDATE:20261104",
                "EXDATE:20261104T000000",
                "EXDATE:20261104T000000Z",
                "EXDATE:20261104T050000Z",
                "EXDATE;TZID=Europe/Berlin:20261104T000000",
                "EXDATE:nonsense,20261104")) {
            assertThat(busy(event("DTSTART;VALUE=DATE:20261103", "RRULE:FREQ=DAILY;COUNT=3", exception)))
                    .as(exception)
                    .containsExactly(
                            window("2026-11-03T05:00Z/2026-11-04T05:00Z"),
                            window("2026-11-05T05:00Z/2026-11-06T05:00Z"));
        }
    }

    @Test
    void anExceptionThatFitsNothingLeavesNobodyFree() {
        for (var exception : List.of(
                "EXDATE:20261104T093000Z",
                "EXDATE;TZID=Atlantis:20261104T090000",
                "EXDATE;VALUE=DATE:20261105",
                "EXDATE:nonsense")) {
            assertThat(busy(event(
                            "DTSTART:20261103T090000Z",
                            "DTEND:20261103T100000Z",
                            "RRULE:FREQ=DAILY;COUNT=2",
                            exception)))
                    .as(exception)
                    .hasSize(2);
        }
        assertThat(busy(event(
                        "DTSTART:20261103T090000Z",
                        "DTEND:20261103T100000Z",
                        "RRULE:FREQ=DAILY;BYHOUR=9,15;COUNT=4",
                        "EXDATE;VALUE=DATE:20261104")))
                .as("which of two")
                .hasSize(4);
    }

    @Test
    void aChangeOfAllLaterTimesKeepsItsHourThroughAClockChange() {
        assertThat(busy(calendar(
                        "BEGIN:VEVENT",
                        "UID:m",
                        "DTSTART;TZID=America/New_York:20261017T090000",
                        "DTEND;TZID=America/New_York:20261017T100000",
                        "RRULE:FREQ=WEEKLY;COUNT=5",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:m",
                        "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=America/New_York:20261031T090000",
                        "DTSTART;TZID=America/New_York:20261101T110000",
                        "DURATION:PT2H",
                        "END:VEVENT")))
                .containsExactly(
                        window("2026-10-17T13:00Z/2026-10-17T14:00Z"),
                        window("2026-10-24T13:00Z/2026-10-24T14:00Z"),
                        window("2026-11-01T16:00Z/2026-11-01T18:00Z"),
                        window("2026-11-08T16:00Z/2026-11-08T18:00Z"),
                        window("2026-11-15T16:00Z/2026-11-15T18:00Z"));
    }

    @Test
    void allLaterTimesCanBeCalledOff() {
        assertThat(busy(calendar(
                        "BEGIN:VEVENT",
                        "UID:m",
                        "DTSTART:20261102T090000Z",
                        "DTEND:20261102T100000Z",
                        "RRULE:FREQ=WEEKLY",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:m",
                        "RECURRENCE-ID;RANGE=THISANDFUTURE:20261116T090000Z",
                        "DTSTART:20261116T090000Z",
                        "STATUS:CANCELLED",
                        "END:VEVENT")))
                .containsExactly(
                        window("2026-11-02T09:00Z/2026-11-02T10:00Z"), window("2026-11-09T09:00Z/2026-11-09T10:00Z"));
    }

    @Test
    void aTimeThatStandsInForADayOfTheSeriesIsFoundByItsDate() {
        assertThat(busy(calendar(
                        "BEGIN:VEVENT",
                        "UID:m",
                        "DTSTART;TZID=America/New_York:20261103T090000",
                        "DTEND;TZID=America/New_York:20261103T100000",
                        "RRULE:FREQ=DAILY;COUNT=2",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:m",
                        "RECURRENCE-ID;VALUE=DATE:20261104",
                        "DTSTART;TZID=America/New_York:20261104T150000",
                        "DTEND;TZID=America/New_York:20261104T160000",
                        "END:VEVENT")))
                .containsExactly(
                        window("2026-11-03T14:00Z/2026-11-03T15:00Z"), window("2026-11-04T20:00Z/2026-11-04T21:00Z"));
    }

    // Whether it takes time.

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TRANSP:TRANSPARENT|X-A:1|true",
                "TRANSP:transparent |X-MICROSOFT-CDO-BUSYSTATUS:FREE|true",
                "TRANSP:TRANSPARENT|X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE|true",
                "X-A:1|X-MICROSOFT-CDO-BUSYSTATUS:FREE|true",
                "STATUS:cancelled|TRANSP:OPAQUE|true",
                "TRANSP:TRANSPARENT|X-MICROSOFT-CDO-BUSYSTATUS:OOF|false",
                "TRANSP:TRANSPARENT|X-MICROSOFT-CDO-BUSYSTATUS:BUSY|false",
                "TRANSP:OPAQUE|X-MICROSOFT-CDO-BUSYSTATUS:FREE|false",
                "STATUS:TENTATIVE|X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE|false",
                "STATUS:CONFIRMED|TRANSP:SOMETIMES|false",
                "STATUS:CANCELED|X-A:1|false",
                "STATUS:NEEDS-ACTION|X-A:1|false",
            })
    void onlyWhatSaysSoLeavesItsOwnerFree(String one, String other, boolean free) {
        assertThat(busy(event("DTSTART:20261103T090000Z", "DTEND:20261103T100000Z", one, other))
                        .isEmpty())
                .isEqualTo(free);
    }

    @Test
    void betweenTwoListsOfBusyTimesNothingIsKnown() {
        var outcome = read(
                AUTUMN,
                calendar(
                        "BEGIN:VFREEBUSY",
                        "DTSTART:20261005T000000Z",
                        "DTEND:20261101T000000Z",
                        "FREEBUSY;FBTYPE=BUSY:20261006T090000Z/PT1H,",
                        " 20261007T090000Z/P1D",
                        "FREEBUSY;FBTYPE=FREE:nonsense",
                        "FREEBUSY:",
                        "END:VFREEBUSY",
                        "BEGIN:VFREEBUSY",
                        "DTSTART:20261108T000000Z",
                        "DTEND:20261201T000000Z",
                        "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261109T090000Z/20261109T093000Z",
                        "END:VFREEBUSY"));

        assertThat(outcome)
                .isEqualTo(new Outcome.Read(
                        List.of(
                                window("2026-10-01T00:00Z/2026-10-05T00:00Z"),
                                window("2026-10-06T09:00Z/2026-10-06T10:00Z"),
                                window("2026-10-07T09:00Z/2026-10-08T09:00Z"),
                                window("2026-11-01T00:00Z/2026-11-08T00:00Z"),
                                window("2026-11-09T09:00Z/2026-11-09T09:30Z")),
                        OffsetDateTime.parse("2026-12-01T00:00Z").toInstant(),
                        Optional.empty()));
    }

    @Test
    void whatWasCalledOffIsFreeAndAnOldCalendarIsReadToo() {
        assertThat(busy(calendar(
                        "METHOD:CANCEL", "BEGIN:VEVENT", "DTSTART:20261103T090000Z", "DURATION:PT1H", "END:VEVENT")))
                .isEmpty();
        assertThat(busy(calendar(
                        "VERSION:1.0",
                        "BEGIN:VEVENT",
                        "DESCRIPTION;ENCODING=QUOTED-PRINTABLE:First line=0D=0A=",
                        "DTSTART:20261104T090000Z",
                        "DTSTART:20261103T090000Z",
                        "DTEND:20261103T100000Z",
                        "RRULE:D1 #3",
                        "EXDATE:20261104T090000Z;20261110T090000Z",
                        "END:VEVENT")))
                .containsExactly(
                        window("2026-11-03T09:00Z/2026-11-03T10:00Z"), window("2026-11-05T09:00Z/2026-11-05T10:00Z"));
    }

    @Test
    void aFileAsLargeAsMayBeIsRead() {
        var entries = IntStream.range(0, 9000)
                .mapToObj(i ->
                        "BEGIN:VEVENT\nUID:%d\nDTSTART;TZID=\"(UTC-05:00) Eastern Time (US & Canada)\":20261103T090000\n"
                                        .formatted(i)
                                + "DURATION:PT1H\nDESCRIPTION:" + "word ".repeat(20) + "\nEND:VEVENT\n")
                .collect(Collectors.joining());

        assertThat(busy("BEGIN:VCALENDAR\n" + entries + "END:VCALENDAR\n"))
                .containsExactly(window("2026-11-03T14:00Z/2026-11-03T15:00Z"));
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
        return Stream.of(Stream.of("BEGIN:VCALENDAR"), Stream.of(lines), Stream.of("END:VCALENDAR", ""))
                .flatMap(part -> part)
                .collect(Collectors.joining("\r\n"));
    }

    private static Window window(String text) {
        var ends = text.split("/");
        return new Window(
                OffsetDateTime.parse(ends[0]).toInstant(),
                OffsetDateTime.parse(ends[1]).toInstant());
    }
}
