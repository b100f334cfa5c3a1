package parley.notification.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.ParticipationStatus;
import biweekly.parameter.Role;
import biweekly.property.Attendee;
import biweekly.property.CalendarScale;
import biweekly.property.Classification;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.property.Transparency;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/// An appointment for one person's calendar. Calendars are shared, so it holds no link, no words and nobody else.
///
/// @param uid the same for every revision of one session for one person
/// @param sequence rises with every revision, so that calendars follow
/// @param title what an appointment is called, in the language of whoever gets it
/// @param room where, if it is in a room
/// @param organizer the address that letters come from
/// @param organizerName what that address is called
/// @param attendee the one who gets it
public record CalendarEntry(
        String uid,
        int sequence,
        String title,
        Instant start,
        Instant end,
        Optional<String> room,
        String organizer,
        String organizerName,
        String attendee) {

    /// How a calendar reads an entry.
    public enum Order {
        /// Put it in, or change the one that is there.
        REQUEST,
        /// Take it out.
        CANCEL
    }

    private static final String MAKER = "-//Parley//Appointments//EN";

    /// Lines may have 75 octets; a character beyond ASCII takes up to three.
    private static final int LINE = 75;

    private static final int LINE_BEYOND_ASCII = 25;

    /// The entry as a calendar reads it. Room and name of the place are left out of a cancellation.
    public byte[] as(Order order, Instant now) {
        var calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId(MAKER);
        calendar.setCalendarScale(CalendarScale.gregorian());
        calendar.setMethod(
                switch (order) {
                    case REQUEST -> Method.request();
                    case CANCEL -> Method.cancel();
                });
        calendar.addEvent(event(order, now));
        return write(calendar);
    }

    private VEvent event(Order order, Instant now) {
        var event = new VEvent();
        event.setUid(uid);
        event.setSequence(sequence);
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(start));
        event.setDateEnd(Date.from(end));
        event.setSummary(title);
        event.setClassification(Classification.private_());
        event.setTransparency(Transparency.opaque());
        event.setOrganizer(new Organizer(organizerName, organizer));
        event.addAttendee(onlyAttendee());
        switch (order) {
            case REQUEST -> {
                event.setStatus(Status.confirmed());
                room.ifPresent(event::setLocation);
            }
            case CANCEL -> event.setStatus(Status.cancelled());
        }
        return event;
    }

    private Attendee onlyAttendee() {
        var person = new Attendee(null, attendee);
        person.setRole(Role.ATTENDEE);
        person.setParticipationLevel(biweekly.parameter.ParticipationLevel.REQUIRED);
        person.setParticipationStatus(ParticipationStatus.ACCEPTED);
        person.setRsvp(false);
        return person;
    }

    private byte[] write(ICalendar calendar) {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new ICalWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), ICalVersion.V2_0)) {
            var ascii = StandardCharsets.US_ASCII.newEncoder();
            var fits = ascii.canEncode(room.orElse("") + organizerName + title + organizer + attendee);
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(fits ? LINE : LINE_BEYOND_ASCII);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return "CalendarEntry[***]";
    }
}
