package parley.intake.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.cases.AskedBy;
import parley.intake.cases.model.Approach;
import parley.intake.cases.model.Heard;
import parley.intake.cases.model.Participant;
import parley.intake.cases.model.Role;
import parley.intake.cases.model.Standing;
import parley.intake.cases.model.Wish;
import parley.intake.ids.model.ParticipantId;
import parley.intake.ids.model.PersonId;
import parley.intake.ids.model.SessionId;

/// A person in a case. A no and a silence leave the same row behind.
@Entity
@Table(name = "participant")
class ParticipantRow {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "case_id")
    private CaseRow matter;

    private int ordinal;
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private AskedBy askedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Approach approach;

    @Enumerated(EnumType.STRING)
    private Kind standing;

    private @Nullable Instant standingSince;
    private @Nullable Instant validUntil;
    private @Nullable Instant saidAt;
    private @Nullable String writtenBy;
    private boolean reminded;

    /// What they said to the question whether they want another session, while it is open.
    private @Nullable Boolean wantsAnother;

    private @Nullable Instant wishSaidAt;
    private @Nullable String wishWrittenBy;

    /// The session that stands for them, whose cancellation they would hear of.
    private @Nullable UUID comesTo;

    /// The standings, as they are spelled in the table.
    enum Kind {
        NAMED,
        ASKED,
        AGREED,
        LEFT,
        WITHDREW,
        RELEASED
    }

    protected ParticipantRow() {}

    ParticipantRow(CaseRow matter, int ordinal, Participant participant, @Nullable Approach approach) {
        this.id = participant.id().value();
        this.matter = matter;
        this.ordinal = ordinal;
        this.personId = participant.person().value();
        this.role = participant.role();
        this.approach = approach;
        take(participant);
    }

    ParticipantId id() {
        return new ParticipantId(id);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    /// No address leads here any more.
    void becomes(PersonId another) {
        personId = another.value();
    }

    Optional<Approach> approach() {
        return Optional.ofNullable(approach);
    }

    Participant toParticipant() {
        return new Participant(id(), new PersonId(personId), role, askedBy, toStanding());
    }

    private Standing toStanding() {
        return switch (standing) {
            case NAMED -> new Standing.Named();
            case ASKED -> new Standing.Asked(since(), Optional.ofNullable(validUntil), reminded);
            case AGREED -> new Standing.Agreed(since(), heard(saidAt, writtenBy));
            case LEFT -> new Standing.Left(since());
            case WITHDREW -> new Standing.Withdrew(since());
            case RELEASED -> new Standing.Released(since());
        };
    }

    private Instant since() {
        return Optional.ofNullable(standingSince).orElseThrow();
    }

    Optional<Wish> wish() {
        return Optional.ofNullable(wantsAnother).map(another -> new Wish(another, heard(wishSaidAt, wishWrittenBy)));
    }

    void wishes(Optional<Wish> wish) {
        var spoken = wish.flatMap(Wish::heard);
        wantsAnother = wish.map(Wish::another).orElse(null);
        wishSaidAt = spoken.map(Heard::saidAt).orElse(null);
        wishWrittenBy = spoken.map(Heard::writtenBy).orElse(null);
    }

    void comesTo(SessionId session) {
        comesTo = session.value();
    }

    void isNotToComeTo(SessionId session) {
        if (session.value().equals(comesTo)) {
            comesTo = null;
        }
    }

    boolean comesToASession() {
        return comesTo != null;
    }

    private static Optional<Heard> heard(@Nullable Instant saidAt, @Nullable String writtenBy) {
        return saidAt == null || writtenBy == null ? Optional.empty() : Optional.of(new Heard(saidAt, writtenBy));
    }

    final void take(Participant participant) {
        role = participant.role();
        askedBy = participant.askedBy();
        reminded = false;
        validUntil = null;
        saidAt = null;
        writtenBy = null;
        switch (participant.standing()) {
            case Standing.Named() -> stands(Kind.NAMED, null);
            case Standing.Asked(var at, var until, var wasReminded) -> {
                stands(Kind.ASKED, at);
                reminded = wasReminded;
                validUntil = until.orElse(null);
            }
            case Standing.Agreed(var at, var heard) -> {
                stands(Kind.AGREED, at);
                saidAt = heard.map(Heard::saidAt).orElse(null);
                writtenBy = heard.map(Heard::writtenBy).orElse(null);
            }
            case Standing.Left(var at) -> stands(Kind.LEFT, at);
            case Standing.Withdrew(var at) -> stands(Kind.WITHDREW, at);
            case Standing.Released(var at) -> stands(Kind.RELEASED, at);
        }
    }

    private void stands(Kind kind, @Nullable Instant since) {
        standing = kind;
        standingSince = since;
    }
}
