package parley.scheduling.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import parley.events.PractitionerRole;
import parley.scheduling.roster.model.Caps;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.roster.model.OwnTimes;
import parley.scheduling.roster.model.PractitionerId;

@Entity
@Table(name = "practitioner")
class PractitionerRow {

    @Id
    private UUID id;

    private String subject;
    private String name;
    private String email;
    private String language;
    private String zone;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> roles;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages;

    @Enumerated(EnumType.STRING)
    private Experience experience;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> affiliations;

    private int mostPerDay;
    private int mostPerWeek;
    private int mostPerMonth;
    private int pauseMinutes;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> places;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> learnsWith;

    private boolean active;

    @Version
    private long version;

    PractitionerRow() {}

    PractitionerRow(PractitionerId id, Profile profile) {
        this.id = id.value();
        learnsWith = List.of();
        active = true;
        take(profile);
    }

    /// Takes over what staff say of the person.
    void take(Profile profile) {
        subject = profile.subject();
        name = profile.name();
        email = profile.email();
        language = profile.language();
        zone = profile.zone().getId();
        roles = profile.roles().stream().map(Enum::name).sorted().toList();
        languages = sorted(profile.languages());
        experience = profile.experience();
        affiliations = sorted(profile.affiliations());
        mostPerDay = profile.caps().perDay();
        mostPerWeek = profile.caps().perWeek();
        mostPerMonth = profile.caps().perMonth();
        pauseMinutes = Math.toIntExact(profile.pause().toMinutes());
        places = sorted(profile.places());
    }

    void learnWith(Collection<PractitionerId> others) {
        learnsWith = others.stream().map(PractitionerId::value).sorted().toList();
    }

    void setActive(boolean isActive) {
        active = isActive;
    }

    RosterEntry toEntry(OwnTimes times) {
        return new RosterEntry(
                new PractitionerId(id),
                profile(),
                Set.copyOf(learnsWith.stream().map(PractitionerId::new).toList()),
                times,
                active,
                version);
    }

    Profile profile() {
        return new Profile(
                subject,
                name,
                email,
                language,
                ZoneId.of(zone),
                Set.copyOf(roles.stream().map(PractitionerRole::valueOf).toList()),
                Set.copyOf(languages),
                experience,
                Set.copyOf(affiliations),
                new Caps(mostPerDay, mostPerWeek, mostPerMonth),
                Duration.ofMinutes(pauseMinutes),
                Set.copyOf(places));
    }

    boolean isTrainedAs(PractitionerRole role) {
        return roles.contains(role.name());
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    private static List<String> sorted(Collection<String> codes) {
        return codes.stream().sorted().toList();
    }
}
