package parley.scheduling.calendars;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import parley.scheduling.calendars.model.Standing;
import parley.scheduling.calendars.model.Trouble;
import parley.scheduling.roster.model.PractitionerId;

@Entity
@Table(name = "practitioner_calendar")
class CalendarRow {

    @Id
    private UUID practitionerId;

    private byte[] address;
    private Instant givenAt;
    private byte[] entityTag;
    private byte[] lastModified;
    private String zone;
    private Instant readAt;
    private Instant knownUntil;

    @Enumerated(EnumType.STRING)
    private Trouble trouble;

    private int failures;
    private Instant dueAt;
    private UUID lease;
    private Instant leasedUntil;

    CalendarRow() {}

    CalendarRow(PractitionerId owner) {
        practitionerId = owner.value();
    }

    /// Another address: nothing is known of it yet, and it is read at once.
    void give(byte[] sealedAddress, Instant now) {
        address = sealedAddress.clone();
        givenAt = now.truncatedTo(ChronoUnit.MILLIS);
        entityTag = null;
        lastModified = null;
        zone = null;
        readAt = null;
        knownUntil = null;
        trouble = null;
        failures = 0;
        dueAt = now;
        lease = null;
        leasedUntil = null;
    }

    void lend(UUID to, Instant until) {
        lease = to;
        leasedUntil = until;
    }

    boolean isLentTo(UUID who) {
        return who.equals(lease);
    }

    void wasRead(Instant at, Instant until, ZoneId in) {
        readAt = at;
        knownUntil = until;
        zone = in.getId();
        trouble = null;
        failures = 0;
    }

    void mark(byte[] sealedEntityTag, byte[] sealedLastModified) {
        entityTag = sealedEntityTag.clone();
        lastModified = sealedLastModified.clone();
    }

    void unmark() {
        entityTag = null;
        lastModified = null;
    }

    void wasUnchanged(Instant at) {
        readAt = at;
        trouble = null;
        failures = 0;
    }

    void couldNotBeRead(Trouble because) {
        trouble = because;
        failures++;
    }

    void comesAgain(Instant at) {
        dueAt = at;
        lease = null;
        leasedUntil = null;
    }

    PractitionerId owner() {
        return new PractitionerId(practitionerId);
    }

    /// Rises with every address that is given.
    long version() {
        return givenAt.toEpochMilli();
    }

    byte[] address() {
        return address.clone();
    }

    Optional<byte[]> entityTag() {
        return Optional.ofNullable(entityTag).map(byte[]::clone);
    }

    Optional<byte[]> lastModified() {
        return Optional.ofNullable(lastModified).map(byte[]::clone);
    }

    /// Whether what was read last goes far enough, and was read as somebody in this zone reads it.
    boolean reaches(Instant until, ZoneId in) {
        return knownUntil != null && !knownUntil.isBefore(until) && in.getId().equals(zone);
    }

    Standing standing() {
        return new Standing(readAt == null ? Optional.empty() : Optional.of(new Standing.Reading(readAt, knownUntil)));
    }

    Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    int failures() {
        return failures;
    }
}
