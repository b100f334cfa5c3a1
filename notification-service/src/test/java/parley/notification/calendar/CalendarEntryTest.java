package parley.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import parley.notification.calendar.CalendarEntry.Order;

class CalendarEntryTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant START = Instant.parse("2026-11-24T15:00:00Z");
    private static final ZoneId CAMPUS = ZoneId.of("America/New_York");

    @Test
    void itSaysWhatACalendarNeedsAndNothingElse() {
        var lines = unfolded(entry(START, Optional.of("W20-507")).as(Order.REQUEST, NOW))
                .lines()
                .toList();

        assertThat(lines)
                .containsExactlyInAnyOrder(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Parley//Appointments//EN",
                        "CALSCALE:GREGORIAN",
                        "METHOD:REQUEST",
                        "BEGIN:VEVENT",
                        "UID:session-7@office.example",
                        "SEQUENCE:3",
                        "DTSTAMP:20261120T120000Z",
                        "DTSTART:20261124T150000Z",
                        "DTEND:20261124T170000Z",
                        "SUMMARY:Appointment",
                        "LOCATION:W20-507",
                        "CLASS:PRIVATE",
                        "TRANSP:OPAQUE",
                        "STATUS:CONFIRMED",
                        "ORGANIZER;CN=Appointments:mailto:appointments@office.example",
                        "ATTENDEE;RSVP=FALSE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED:mailto:ada@people.example",
                        "END:VEVENT",
                        "END:VCALENDAR");
    }

    @Test
    void aCancellationKeepsTheIdentityAndLeavesThePlaceOut() {
        var cancelled = unfolded(entry(START, Optional.of("W20-507")).as(Order.CANCEL, NOW));

        assertThat(cancelled)
                .contains("METHOD:CANCEL", "STATUS:CANCELLED", "UID:session-7@office.example", "SEQUENCE:3")
                .contains("ATTENDEE;RSVP=FALSE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED:mailto:ada@people.example")
                .doesNotContain("LOCATION");
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void twoReadersOfCalendarsFindItValid(Order order) throws Exception {
        var bytes = entry(START, Optional.of("W20-507")).as(order, NOW);

        var read = Biweekly.parse(new String(bytes, StandardCharsets.UTF_8)).first();
        assertThat(read.validate(biweekly.ICalVersion.V2_0).getWarnings()).isEmpty();
        assertThat(read.getMethod().getValue()).isEqualTo(order.name());

        var other = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
        assertThat(other.validate().hasErrors()).isFalse();
        assertThat(other.getComponents()).hasSize(1);
        assertThat(other.getComponents().getFirst().<Property>getProperty(Property.ATTENDEE))
                .isPresent();
    }

    /// Both weekends on which New York changes its clocks, and the days around them.
    @ParameterizedTest
    @CsvSource({
        "2026-10-31T10:00, 2026-10-31T14:00:00Z",
        "2026-11-01T10:00, 2026-11-01T15:00:00Z",
        "2026-11-02T10:00, 2026-11-02T15:00:00Z",
        "2027-03-13T10:00, 2027-03-13T15:00:00Z",
        "2027-03-14T10:00, 2027-03-14T14:00:00Z",
        "2027-03-15T10:00, 2027-03-15T14:00:00Z"
    })
    void theHourIsRightAroundBothChangesOfTheClock(LocalDateTime wallClock, Instant expected) throws Exception {
        var start = wallClock.atZone(CAMPUS).toInstant();
        var bytes = entry(start, Optional.empty()).as(Order.REQUEST, NOW);

        assertThat(first(bytes).getDateStart().getValue().toInstant()).isEqualTo(expected);
        assertThat(Duration.between(
                        first(bytes).getDateStart().getValue().toInstant(),
                        first(bytes).getDateEnd().getValue().toInstant()))
                .isEqualTo(Duration.ofHours(2));
        var other = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
        assertThat(other.getComponents()
                        .getFirst()
                        .<Property>getRequiredProperty(Property.DTSTART)
                        .getValue())
                .isEqualTo(expected.toString().replaceAll("[-:]", ""));
    }

    /// Moved from the Saturday before a change of the clock to the Sunday after it, and back: the wall clock stays.
    @ParameterizedTest
    @CsvSource({
        "2026-10-31T10:00, 2026-11-01T10:00, 2026-10-31T14:00:00Z, 2026-11-01T15:00:00Z",
        "2027-03-13T10:00, 2027-03-14T10:00, 2027-03-13T15:00:00Z, 2027-03-14T14:00:00Z"
    })
    void anEntryMovedOverTheChangeOfTheClockKeepsItsHour(
            LocalDateTime before, LocalDateTime after, Instant first, Instant second) throws Exception {
        var hours = List.of(before, after, before);
        var expected = List.of(first, second, first);
        for (var revision = 0; revision < 3; revision++) {
            var start = hours.get(revision).atZone(CAMPUS).toInstant();
            var bytes = entry(revision, start, Optional.empty()).as(Order.REQUEST, NOW);

            assertThat(first(bytes).getDateStart().getValue().toInstant()).isEqualTo(expected.get(revision));
            assertThat(first(bytes).getSequence().getValue()).isEqualTo(revision);
            var other = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
            assertThat(other.validate().hasErrors()).isFalse();
            assertThat(other.getComponents()
                            .getFirst()
                            .<Property>getRequiredProperty(Property.DTSTART)
                            .getValue())
                    .isEqualTo(expected.get(revision).toString().replaceAll("[-:]", ""));
        }
    }

    @Test
    void anAddressAndANameBeyondAsciiComeThroughInShortLines() {
        var entry = new CalendarEntry(
                "session-7@office.example",
                0,
                "Vereinbarung für später und für alle, die kommen möchten, in der großen Halle",
                START,
                START.plus(Duration.ofHours(2)),
                Optional.empty(),
                "appointments@office.example",
                "Terminbüro für Gespräche",
                "jürgen.müller-lüdenscheidt-von-der-großen-brücke@bücher.example");

        var bytes = entry.as(Order.REQUEST, NOW);

        assertThat(Arrays.stream(new String(bytes, StandardCharsets.UTF_8).split("\r\n"))
                        .mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(octets -> octets <= 75);
        assertThat(unfolded(bytes))
                .contains("SUMMARY:Vereinbarung für später und für alle\\, die kommen möchten")
                .contains("mailto:jürgen.müller-lüdenscheidt-von-der-großen-brücke@bücher.example");
    }

    @Test
    void noLineIsLongerThanCalendarsAllow() {
        var bytes = entry(START, Optional.of("Große Halle für Gespräche, Ebene drei, " + "会議室".repeat(20)))
                .as(Order.REQUEST, NOW);

        var lines = new String(bytes, StandardCharsets.UTF_8).split("\r\n");
        assertThat(Arrays.stream(lines).mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(octets -> octets <= 75);
        assertThat(new String(bytes, StandardCharsets.UTF_8).replace("\r\n", ""))
                .doesNotContain("\n", "\r");
        assertThat(first(bytes).getLocation().getValue()).contains("Große Halle", "会議室".repeat(20));
    }

    private static CalendarEntry entry(Instant start, Optional<String> room) {
        return entry(3, start, room);
    }

    private static CalendarEntry entry(int sequence, Instant start, Optional<String> room) {
        return new CalendarEntry(
                "session-7@office.example",
                sequence,
                "Appointment",
                start,
                start.plus(Duration.ofHours(2)),
                room,
                "appointments@office.example",
                "Appointments",
                "ada@people.example");
    }

    private static VEvent first(byte[] ics) {
        return Biweekly.parse(new String(ics, StandardCharsets.UTF_8))
                .first()
                .getEvents()
                .getFirst();
    }

    private static String unfolded(byte[] ics) {
        return new String(ics, StandardCharsets.UTF_8).replace("\r\n ", "");
    }
}
