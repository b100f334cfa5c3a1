package parley.catalog.offerings;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import parley.catalog.http.Versioned;
import parley.catalog.offerings.TermsResource.NewTerms;
import parley.catalog.offerings.TextsResource.NewTexts;
import parley.events.Office;
import parley.events.PractitionerRole;
import parley.events.Procedure;
import parley.events.offerings.Audience;
import parley.events.offerings.Consent;
import parley.events.offerings.OfferingEvent;
import parley.events.offerings.OfferingPublished;
import parley.events.offerings.OfferingWithdrawn;

/// An offering and its terms. Migrations and its office change it, and the database raises its version when they do.
@Entity
@Table(name = "offering")
// Only what changed is written: the database raises the version when a term is.
@DynamicUpdate
class OfferingRow implements Versioned {

    @Id
    private String code;

    @Column(updatable = false)
    private int position;

    // Not JPA's version: the database raises it.
    @Column(updatable = false)
    private int version;

    @Column(name = "announced_version")
    private int announcedVersion;

    @Column(updatable = false)
    private boolean withdrawn;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Office office;

    private String name;

    private String summary;

    @Column(name = "ask_at", updatable = false)
    private String askAt;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Procedure procedure;

    @Column(name = "practitioners_needed")
    private int practitionersNeeded;

    @Enumerated(EnumType.STRING)
    private PractitionerRole role;

    @Column(name = "session_minutes")
    private int sessionMinutes;

    @Column(name = "target_days")
    private int targetDays;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Consent consent;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Column(name = "second_room")
    private boolean secondRoom;

    @Enumerated(EnumType.STRING)
    private Confidentiality confidentiality;

    @Column(name = "confidentiality_limit")
    private @Nullable String confidentialityLimit;

    @ElementCollection
    @CollectionTable(name = "offering_assumption", joinColumns = @JoinColumn(name = "offering_code"))
    @Column(name = "term")
    @Enumerated(EnumType.STRING)
    @Fetch(FetchMode.SUBSELECT)
    private Set<Term> assumptions;

    @ElementCollection
    @CollectionTable(name = "offering_source", joinColumns = @JoinColumn(name = "offering_code"))
    @Column(name = "document_code")
    @Fetch(FetchMode.SUBSELECT)
    private Set<String> sources;

    /// Takes the terms its office has set. What differs from before is from now on the office's own setting.
    ///
    /// @return whether anything differs
    boolean take(NewTerms terms) {
        var changed = EnumSet.noneOf(Term.class);
        if (terms.practitionersNeeded() != practitionersNeeded || terms.role() != role) {
            changed.add(Term.PRACTITIONERS_NEEDED);
        }
        if (terms.sessionMinutes() != sessionMinutes) {
            changed.add(Term.SESSION_LENGTH);
        }
        if (terms.targetDays() != targetDays) {
            changed.add(Term.TARGET);
        }
        if (terms.audience() != audience) {
            changed.add(Term.AUDIENCE);
        }
        var rooms = Objects.requireNonNullElse(terms.secondRoom(), secondRoom);
        if (rooms != secondRoom) {
            changed.add(Term.SECOND_ROOM);
        }
        secondRoom = rooms;
        practitionersNeeded = terms.practitionersNeeded();
        role = terms.role();
        sessionMinutes = terms.sessionMinutes();
        targetDays = terms.targetDays();
        audience = terms.audience();
        assumptions.addAll(changed);
        return !changed.isEmpty();
    }

    /// Takes what its office says of it.
    ///
    /// @return whether anything differs
    boolean take(NewTexts texts) {
        var same = texts.name().equals(name)
                && texts.summary().equals(summary)
                && texts.confidentiality() == confidentiality
                && Objects.equals(texts.confidentialityLimit(), confidentialityLimit);
        name = texts.name();
        summary = texts.summary();
        confidentiality = texts.confidentiality();
        confidentialityLimit = texts.confidentialityLimit();
        return !same;
    }

    /// Takes back which of its terms are the office's own setting.
    void assume(Set<Term> terms) {
        assumptions.retainAll(terms);
        assumptions.addAll(terms);
    }

    /// What there is to announce, if this version was not announced yet. It counts as announced once it was taken.
    Optional<OfferingEvent> takeAnnouncement(Instant now) {
        if (announcedVersion >= version) {
            return Optional.empty();
        }
        announcedVersion = version;
        return Optional.of(withdrawn ? new OfferingWithdrawn(code, version, now, office) : published(now));
    }

    private OfferingPublished published(Instant now) {
        return new OfferingPublished(
                code,
                version,
                now,
                office,
                procedure,
                practitionersNeeded,
                role,
                Duration.ofMinutes(sessionMinutes),
                Duration.ofDays(targetDays),
                consent,
                audience,
                secondRoom);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int version() {
        return version;
    }

    Office office() {
        return office;
    }

    String name() {
        return name;
    }

    String summary() {
        return summary;
    }

    /// The code of the resource where to ask for it.
    String askAt() {
        return askAt;
    }

    Procedure procedure() {
        return procedure;
    }

    int practitionersNeeded() {
        return practitionersNeeded;
    }

    PractitionerRole role() {
        return role;
    }

    int sessionMinutes() {
        return sessionMinutes;
    }

    int targetDays() {
        return targetDays;
    }

    Consent consent() {
        return consent;
    }

    Audience audience() {
        return audience;
    }

    boolean secondRoom() {
        return secondRoom;
    }

    Confidentiality confidentiality() {
        return confidentiality;
    }

    Optional<String> confidentialityLimit() {
        return Optional.ofNullable(confidentialityLimit);
    }

    Set<Term> assumptions() {
        return Set.copyOf(assumptions);
    }

    Set<String> sources() {
        return Set.copyOf(sources);
    }
}
