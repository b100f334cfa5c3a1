package parley.scheduling.feeds;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.CalendarScale;
import biweekly.property.Classification;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.Duration;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import parley.scheduling.calendars.OwnUid;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.sessions.StandingSessions.Standing;

/// Sessions as a calendar reads them. Calendars are shared and copied, so an entry says when, and nothing else: no
/// names, no place, no link, no word of what the office does.
final class Feed {

    private static final String MAKER = "-//Parley//Appointments//EN";

    private Feed() {}

    /// The same sessions always give the same text.
    static String of(PractitionerId owner, List<Standing> sessions, String domain) {
        var calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId(MAKER);
        calendar.setCalendarScale(CalendarScale.gregorian());
        calendar.setMethod(Method.publish());
        // How often to ask; calendars do as they like.
        calendar.setRefreshInterval(Duration.builder().hours(1).build());
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
        calendar.addExperimentalProperty("X-WR-CALNAME", "Appointments");
        sessions.forEach(session -> calendar.addEvent(entry(owner, session, domain)));
        return written(calendar);
    }

    private static VEvent entry(PractitionerId owner, Standing session, String domain) {
        var entry = new VEvent();
        entry.setUid(OwnUid.of(session.id(), owner, domain));
        entry.setSequence(session.revision());
        entry.setDateTimeStamp(Date.from(madeAt(session.id())));
        entry.setDateStart(Date.from(session.during().from()));
        entry.setDateEnd(Date.from(session.during().to()));
        entry.setSummary("Appointment");
        entry.setStatus(Status.confirmed());
        entry.setTransparency(Transparency.opaque());
        entry.setClassification(Classification.private_());
        return entry;
    }

    /// An id of version 7 begins with the milliseconds at which it was made.
    private static Instant madeAt(UUID session) {
        return Instant.ofEpochMilli(session.getMostSignificantBits() >>> 16);
    }

    private static String written(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
