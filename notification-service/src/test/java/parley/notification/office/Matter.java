package parley.notification.office;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import parley.events.Attendee;
import parley.events.MeetingFormat;
import parley.events.Office;
import parley.events.PractitionerRole;
import parley.events.SessionTerms;
import parley.events.cases.AskedBy;
import parley.events.cases.BreakGlassOpened;
import parley.events.cases.CaseClosed;
import parley.events.cases.CaseForgotten;
import parley.events.cases.CaseNotAccepted;
import parley.events.cases.Channel;
import parley.events.cases.FurtherSessionAsked;
import parley.events.cases.ParticipantAgreed;
import parley.events.cases.ParticipantInvited;
import parley.events.cases.ParticipantReminded;
import parley.events.cases.ParticipantWithdrew;
import parley.events.cases.PlanApproved;
import parley.events.cases.PlanSubmitted;
import parley.events.cases.RequestReceived;
import parley.events.cases.RequesterAsked;
import parley.events.sessions.AvailabilityAsked;
import parley.events.sessions.PractitionerAsked;
import parley.events.sessions.SessionCancelled;
import parley.events.sessions.SessionHeld;
import parley.events.sessions.SessionRescheduled;
import parley.events.sessions.SessionScheduled;
import parley.notification.office.Neighbours.Person;

/// One case, with two people and two practitioners, and the facts that intake and scheduling announce about it.
public record Matter(UUID id, UUID session, Person ada, Person ben, Person cleo, Person dan, Instant start) {

    private static final Office OFFICE = Office.CONFLICT_RESOLUTION;
    private static final ZoneId CAMPUS = ZoneId.of("America/New_York");

    public static Matter with(Neighbours neighbours) {
        return new Matter(
                UUID.randomUUID(),
                UUID.randomUUID(),
                neighbours.participant("Adaline"),
                neighbours.participant("Benedikt"),
                neighbours.practitioner("Cleophea"),
                neighbours.practitioner("Dankwart"),
                Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS)); // tests run on real time
    }

    public RequestReceived requested(Channel channel, AskedBy confirm) {
        return new RequestReceived(id, OFFICE, now(), ada.id(), channel, now(), confirm);
    }

    public RequesterAsked requesterAsked(AskedBy ask) {
        return new RequesterAsked(id, OFFICE, now(), ada.id(), ask);
    }

    public ParticipantInvited invited(AskedBy ask) {
        return new ParticipantInvited(id, OFFICE, now(), ben.id(), ask, now().plus(5, ChronoUnit.DAYS));
    }

    public ParticipantReminded reminded(ParticipantInvited of) {
        return new ParticipantReminded(id, OFFICE, now(), of.participantId(), of.ask(), of.validUntil());
    }

    public FurtherSessionAsked furtherSessionAsked(Person of, AskedBy ask) {
        return new FurtherSessionAsked(id, OFFICE, now(), of.id(), ask, now().plus(7, ChronoUnit.DAYS));
    }

    public BreakGlassOpened glassBroken(Office office, String head) {
        return new BreakGlassOpened(id, office, now(), UUID.randomUUID(), now().plus(4, ChronoUnit.HOURS), 17, head);
    }

    public PlanSubmitted planSubmitted(UUID plan, int revision) {
        return new PlanSubmitted(id, OFFICE, now(), plan, revision);
    }

    public PlanApproved planApproved(UUID plan) {
        return new PlanApproved(id, OFFICE, now(), plan, 1);
    }

    public CaseForgotten forgotten() {
        return new CaseForgotten(id, OFFICE, now());
    }

    public AvailabilityAsked timesAsked(Person of, AskedBy ask) {
        return new AvailabilityAsked(id, OFFICE, now(), of.id(), ask);
    }

    public PractitionerAsked practitionerAsked(Person practitioner) {
        return new PractitionerAsked(id, OFFICE, now(), session, 0, practitioner.id(), now().plus(2, ChronoUnit.DAYS));
    }

    public SessionScheduled scheduled(Person... withEntry) {
        return new SessionScheduled(
                id,
                OFFICE,
                now(),
                session,
                0,
                start,
                start.plus(2, ChronoUnit.HOURS),
                CAMPUS,
                MeetingFormat.IN_PERSON,
                UUID.randomUUID(),
                List.of(ada.id(), ben.id()),
                List.of(cleo.id(), dan.id()),
                List.of(withEntry).stream().map(Person::id).toList());
    }

    /// Somebody else sits in the session in the place of one who did, at its time or a day later.
    public SessionRescheduled rescheduled(Person joins, Person leaves, boolean moved, Person... withEntry) {
        var begins = moved ? start.plus(1, ChronoUnit.DAYS) : start;
        return new SessionRescheduled(
                id,
                OFFICE,
                now(),
                session,
                1,
                begins,
                begins.plus(2, ChronoUnit.HOURS),
                CAMPUS,
                MeetingFormat.IN_PERSON,
                UUID.randomUUID(),
                moved,
                List.of(ada.id(), ben.id()),
                List.of(cleo.id(), joins.id()),
                List.of(joins.id()),
                List.of(leaves.id()),
                List.of(withEntry).stream().map(Person::id).toList());
    }

    public SessionHeld held() {
        return new SessionHeld(
                id,
                OFFICE,
                now(),
                session,
                1,
                start,
                start.plus(2, ChronoUnit.HOURS),
                List.of(ada.id(), ben.id()),
                List.of(cleo.id(), dan.id()),
                false);
    }

    /// Somebody who had left sits in the session again, for whoever had come in their place.
    public SessionRescheduled back(int revision, Person joins, Person leaves) {
        var first = rescheduled(joins, leaves, false);
        return new SessionRescheduled(
                id,
                OFFICE,
                now(),
                session,
                revision,
                first.start(),
                first.end(),
                first.zone(),
                first.format(),
                first.roomId(),
                false,
                first.participantIds(),
                first.practitionerIds(),
                first.joiningPractitionerIds(),
                first.leavingPractitionerIds(),
                first.calendarEntryFor());
    }

    /// The same session at another hour, after so many changes.
    public SessionRescheduled moved(int revision, Instant to, Person... withEntry) {
        var first = scheduled(withEntry);
        return new SessionRescheduled(
                id,
                OFFICE,
                now(),
                session,
                revision,
                to,
                to.plus(2, ChronoUnit.HOURS),
                CAMPUS,
                first.format(),
                first.roomId(),
                true,
                first.participantIds(),
                first.practitionerIds(),
                List.of(),
                List.of(),
                first.calendarEntryFor());
    }

    /// A changed session as if it had always stood so.
    public SessionScheduled as(SessionRescheduled changed) {
        return new SessionScheduled(
                changed.caseId(),
                changed.office(),
                changed.at(),
                changed.sessionId(),
                changed.revision(),
                changed.start(),
                changed.end(),
                changed.zone(),
                changed.format(),
                changed.roomId(),
                changed.participantIds(),
                changed.practitionerIds(),
                changed.calendarEntryFor());
    }

    /// The same, but nobody comes to a room.
    public SessionScheduled online(SessionScheduled like) {
        return new SessionScheduled(
                like.caseId(),
                like.office(),
                like.at(),
                like.sessionId(),
                like.revision(),
                like.start(),
                like.end(),
                like.zone(),
                MeetingFormat.ONLINE,
                null,
                like.participantIds(),
                like.practitionerIds(),
                like.calendarEntryFor());
    }

    /// Its end after so many changes.
    public SessionCancelled cancelled(SessionRescheduled last) {
        return new SessionCancelled(
                id,
                OFFICE,
                now(),
                session,
                last.revision() + 1,
                last.start(),
                last.end(),
                CAMPUS,
                true,
                last.participantIds(),
                last.practitionerIds(),
                last.calendarEntryFor());
    }

    /// The same case, seen from another of its sessions.
    public Matter withSession(UUID other) {
        return new Matter(id, other, ada, ben, cleo, dan, start);
    }

    /// The same case, with its session at another time.
    public Matter startingAt(Instant other) {
        return new Matter(id, session, ada, ben, cleo, dan, other);
    }

    /// A session that one person has alone.
    public SessionScheduled scheduledAlone(Person participant) {
        var together = scheduled();
        return new SessionScheduled(
                id,
                OFFICE,
                together.at(),
                session,
                0,
                together.start(),
                together.end(),
                CAMPUS,
                together.format(),
                together.roomId(),
                List.of(participant.id()),
                together.practitionerIds(),
                List.of());
    }

    public ParticipantAgreed agreed(Person person) {
        return new ParticipantAgreed(
                id,
                OFFICE,
                now(),
                new Attendee(person.id(), UUID.randomUUID()),
                AskedBy.LETTER,
                new SessionTerms(2, PractitionerRole.MEDIATOR, Duration.ofHours(2), MeetingFormat.IN_PERSON, null),
                now(),
                now());
    }

    public SessionCancelled cancelled(boolean hadBeenScheduled, Person... participants) {
        return new SessionCancelled(
                id,
                OFFICE,
                now(),
                session,
                1,
                start,
                start.plus(2, ChronoUnit.HOURS),
                CAMPUS,
                hadBeenScheduled,
                List.of(participants).stream().map(Person::id).toList(),
                List.of(cleo.id(), dan.id()),
                List.of());
    }

    public ParticipantWithdrew withdrew(Person person) {
        return new ParticipantWithdrew(id, OFFICE, now(), person.id());
    }

    public CaseClosed closed() {
        return new CaseClosed(id, OFFICE, now());
    }

    public CaseNotAccepted notAccepted(Person... waiting) {
        return new CaseNotAccepted(
                id,
                OFFICE,
                now(),
                ada.id(),
                List.of(waiting).stream().map(Person::id).toList());
    }

    private static Instant now() {
        return Instant.now();
    }
}
