package parley.events;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import parley.events.cases.AskedBy;
import parley.events.cases.BreakGlassOpened;
import parley.events.cases.CaseAccepted;
import parley.events.cases.CaseClosed;
import parley.events.cases.CaseForgotten;
import parley.events.cases.CaseNotAccepted;
import parley.events.cases.Channel;
import parley.events.cases.FurtherSessionAgreed;
import parley.events.cases.FurtherSessionAsked;
import parley.events.cases.ParticipantAgreed;
import parley.events.cases.ParticipantInvited;
import parley.events.cases.ParticipantReminded;
import parley.events.cases.ParticipantWithdrew;
import parley.events.cases.PlanApproved;
import parley.events.cases.PlanReturned;
import parley.events.cases.PlanSubmitted;
import parley.events.cases.RequestReceived;
import parley.events.cases.RequesterAsked;
import parley.events.letters.FailureCause;
import parley.events.letters.LetterFailed;
import parley.events.letters.LetterKind;
import parley.events.letters.LetterSent;
import parley.events.letters.LettersForgotten;
import parley.events.letters.RecipientKind;
import parley.events.offerings.Audience;
import parley.events.offerings.Consent;
import parley.events.offerings.OfferingPublished;
import parley.events.offerings.OfferingWithdrawn;
import parley.events.sessions.AvailabilityAsked;
import parley.events.sessions.Blocker;
import parley.events.sessions.OptionsReady;
import parley.events.sessions.PractitionerAsked;
import parley.events.sessions.SchedulingBlocked;
import parley.events.sessions.SessionCancelled;
import parley.events.sessions.SessionHeld;
import parley.events.sessions.SessionRescheduled;
import parley.events.sessions.SessionScheduled;
import parley.events.sessions.SessionsForgotten;

/// One event of each kind, every field of it filled, from one imagined mediation.
final class Samples {

    private static final Office OFFICE = Office.CONFLICT_RESOLUTION;
    private static final UUID CASE = UUID.fromString("0199b2c4-7d10-7a3e-9c41-2f6d8b0e1a01");
    private static final UUID SESSION = UUID.fromString("0199b2c4-7d10-7a3e-9c41-2f6d8b0e1a02");
    private static final UUID LETTER = UUID.fromString("0199b2c4-7d10-7a3e-9c41-2f6d8b0e1a03");
    private static final UUID ROOM = UUID.fromString("0199b2c4-7d10-7a3e-9c41-2f6d8b0e1a04");
    private static final UUID REQUESTER = UUID.fromString("5d0c7f52-43a8-4e0a-8f5e-0f6f3a3c1b11");
    private static final UUID OTHER = UUID.fromString("5d0c7f52-43a8-4e0a-8f5e-0f6f3a3c1b12");
    private static final UUID REQUESTER_AS_PERSON = UUID.fromString("c8a1e2d0-9f37-4b57-a1c5-6a2b9d4e7f21");
    private static final UUID OTHER_AS_PERSON = UUID.fromString("c8a1e2d0-9f37-4b57-a1c5-6a2b9d4e7f22");
    private static final UUID FIRST_MEDIATOR = UUID.fromString("e2b7c9a4-1d6f-4c83-b5e0-7f8a9b0c1d31");
    private static final UUID SECOND_MEDIATOR = UUID.fromString("e2b7c9a4-1d6f-4c83-b5e0-7f8a9b0c1d32");
    private static final UUID THIRD_MEDIATOR = UUID.fromString("e2b7c9a4-1d6f-4c83-b5e0-7f8a9b0c1d33");

    private static final Instant FIRST_CONTACT = Instant.parse("2026-11-20T14:05:00Z");
    private static final Instant TARGET = Instant.parse("2026-11-25T14:05:00Z");
    private static final Instant NOW = Instant.parse("2026-11-20T16:30:12.345678Z");
    private static final Instant START = Instant.parse("2026-11-24T15:00:00Z");
    private static final Instant END = Instant.parse("2026-11-24T17:00:00Z");
    private static final ZoneId CAMPUS = ZoneId.of("America/New_York");
    private static final SessionTerms TERMS =
            new SessionTerms(2, PractitionerRole.MEDIATOR, Duration.ofHours(2), MeetingFormat.EITHER, null);
    private static final SessionTerms SHUTTLE_TERMS = new SessionTerms(
            1, PractitionerRole.OMBUDSPERSON, Duration.ofHours(1), MeetingFormat.IN_PERSON, Gathering.ONE_BY_ONE);
    private static final UUID PLAN = UUID.fromString("0199b2c4-7d10-7a3e-9c41-2f6d8b0e1a05");
    private static final UUID OPENING = UUID.fromString("0199b2c4-7d10-7a3e-9c41-2f6d8b0e1a06");

    private Samples() {}

    static List<Event> all() {
        return List.of(
                new OfferingPublished(
                        "mediation",
                        1,
                        NOW,
                        OFFICE,
                        Procedure.MEDIATION,
                        2,
                        PractitionerRole.MEDIATOR,
                        Duration.ofHours(2),
                        Duration.ofDays(5),
                        Consent.EVERY_PARTICIPANT,
                        Audience.COMMUNITY,
                        null),
                new OfferingWithdrawn("shuttle-diplomacy", 4, NOW, Office.OMBUDS),
                new RequestReceived(CASE, OFFICE, NOW, REQUESTER, Channel.PHONE, FIRST_CONTACT, AskedBy.LETTER),
                new RequesterAsked(CASE, OFFICE, NOW, REQUESTER, AskedBy.LETTER),
                new ParticipantInvited(CASE, OFFICE, NOW, OTHER, AskedBy.VOICE, TARGET),
                new ParticipantReminded(CASE, OFFICE, NOW, OTHER, AskedBy.LETTER, TARGET),
                new ParticipantAgreed(
                        CASE,
                        OFFICE,
                        NOW,
                        new Attendee(REQUESTER, REQUESTER_AS_PERSON),
                        AskedBy.LETTER,
                        TERMS,
                        FIRST_CONTACT,
                        TARGET),
                new CaseAccepted(
                        CASE,
                        OFFICE,
                        NOW,
                        List.of(new Attendee(REQUESTER, REQUESTER_AS_PERSON), new Attendee(OTHER, OTHER_AS_PERSON)),
                        TERMS,
                        FIRST_CONTACT,
                        TARGET),
                new ParticipantWithdrew(CASE, OFFICE, NOW, OTHER),
                new CaseNotAccepted(CASE, OFFICE, NOW, REQUESTER, null),
                new CaseClosed(CASE, OFFICE, NOW),
                new FurtherSessionAsked(CASE, OFFICE, NOW, OTHER, AskedBy.LETTER, TARGET),
                new FurtherSessionAgreed(
                        CASE,
                        OFFICE,
                        NOW,
                        List.of(new Attendee(REQUESTER, REQUESTER_AS_PERSON), new Attendee(OTHER, OTHER_AS_PERSON)),
                        SHUTTLE_TERMS,
                        1,
                        FIRST_CONTACT,
                        TARGET),
                new CaseForgotten(CASE, OFFICE, NOW),
                new PlanSubmitted(CASE, OFFICE, NOW, PLAN, 1),
                new PlanApproved(CASE, OFFICE, NOW, PLAN, 2),
                new PlanReturned(CASE, OFFICE, NOW, PLAN, 1),
                new BreakGlassOpened(
                        CASE,
                        OFFICE,
                        NOW,
                        OPENING,
                        TARGET,
                        17,
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
                new AvailabilityAsked(CASE, OFFICE, NOW, REQUESTER, AskedBy.LETTER),
                new SchedulingBlocked(
                        CASE,
                        OFFICE,
                        NOW,
                        96,
                        List.of(
                                new SchedulingBlocked.Lost(Blocker.PARTICIPANT_UNAVAILABLE, 61),
                                new SchedulingBlocked.Lost(Blocker.NO_ROOM, 35))),
                new OptionsReady(CASE, OFFICE, NOW, 7),
                new PractitionerAsked(CASE, OFFICE, NOW, SESSION, 0, FIRST_MEDIATOR, TARGET),
                new SessionScheduled(
                        CASE,
                        OFFICE,
                        NOW,
                        SESSION,
                        0,
                        START,
                        END,
                        CAMPUS,
                        MeetingFormat.IN_PERSON,
                        ROOM,
                        List.of(REQUESTER, OTHER),
                        List.of(FIRST_MEDIATOR, SECOND_MEDIATOR),
                        List.of(REQUESTER)),
                new SessionRescheduled(
                        CASE,
                        OFFICE,
                        NOW,
                        SESSION,
                        1,
                        START,
                        END,
                        CAMPUS,
                        MeetingFormat.IN_PERSON,
                        ROOM,
                        true,
                        List.of(REQUESTER, OTHER),
                        List.of(FIRST_MEDIATOR, SECOND_MEDIATOR),
                        List.of(SECOND_MEDIATOR),
                        List.of(THIRD_MEDIATOR),
                        List.of(REQUESTER)),
                new SessionCancelled(
                        CASE,
                        OFFICE,
                        NOW,
                        SESSION,
                        1,
                        START,
                        END,
                        CAMPUS,
                        true,
                        List.of(REQUESTER, OTHER),
                        List.of(FIRST_MEDIATOR, SECOND_MEDIATOR),
                        List.of(REQUESTER)),
                new SessionHeld(
                        CASE,
                        OFFICE,
                        NOW,
                        SESSION,
                        2,
                        START,
                        END,
                        List.of(REQUESTER, OTHER),
                        List.of(FIRST_MEDIATOR, SECOND_MEDIATOR),
                        false),
                new SessionsForgotten(CASE, OFFICE, NOW),
                new LettersForgotten(CASE, OFFICE, NOW),
                new LetterSent(CASE, OFFICE, NOW, LETTER, LetterKind.INVITATION, RecipientKind.PARTICIPANT, OTHER),
                new LetterFailed(
                        CASE,
                        OFFICE,
                        NOW,
                        LETTER,
                        LetterKind.INVITATION,
                        RecipientKind.PARTICIPANT,
                        OTHER,
                        FailureCause.RECIPIENT_REFUSED));
    }
}
