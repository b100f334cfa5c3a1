package parley.scheduling.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import parley.events.PractitionerRole;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.time.model.WeeklyHours;
import parley.scheduling.time.model.Window;

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
    private boolean active;

    PractitionerRow() {}

    PractitionerRow(RosterEntry entry) {
        id = entry.id().value();
        subject = entry.subject();
        name = entry.name();
        email = entry.email();
        language = entry.language();
        zone = entry.zone().getId();
        roles = entry.roles().stream().map(Enum::name).sorted().toList();
        languages = entry.languages().stream().sorted().toList();
        experience = entry.experience();
        affiliations = entry.affiliations().stream().sorted().toList();
        mostPerDay = entry.mostPerDay();
        mostPerWeek = entry.mostPerWeek();
        active = true;
    }

    RosterEntry toEntry(List<WeeklyHours> hours, List<Window> away) {
        return new RosterEntry(
                new PractitionerId(id),
                subject,
                name,
                email,
                language,
                ZoneId.of(zone),
                Set.copyOf(roles.stream().map(PractitionerRole::valueOf).toList()),
                Set.copyOf(languages),
                experience,
                Set.copyOf(affiliations),
                mostPerDay,
                mostPerWeek,
                hours,
                away);
    }

    boolean isTrainedAs(PractitionerRole role) {
        return roles.contains(role.name());
    }

    UUID id() {
        return id;
    }
}
