package parley.intake.breakglass;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import parley.events.Office;
import parley.intake.breakglass.model.Ground;
import parley.intake.breakglass.model.LogEntry;

/// An entry of the log. It is written once.
@Entity
@Immutable
@Table(name = "break_glass_log")
class LogRow {

    @EmbeddedId
    private Place place;

    private String person;
    private String matter;

    @Enumerated(EnumType.STRING)
    private Ground ground;

    private Instant openedAt;
    private Instant endsAt;
    private String previous;
    private String hash;

    protected LogRow() {}

    LogRow(Office office, LogEntry entry) {
        this.place = new Place(office, entry.number());
        this.person = entry.person();
        this.matter = entry.matter();
        this.ground = entry.ground();
        this.openedAt = entry.openedAt();
        this.endsAt = entry.endsAt();
        this.previous = entry.previous();
        this.hash = entry.hash();
    }

    LogEntry toEntry() {
        return new LogEntry(place.entry(), person, matter, ground, openedAt, endsAt, previous, hash);
    }

    /// Whose log it is, and which of its entries.
    @Embeddable
    record Place(@Enumerated(EnumType.STRING) Office office, int entry) {}
}
