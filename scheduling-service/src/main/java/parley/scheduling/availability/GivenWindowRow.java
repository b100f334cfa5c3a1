package parley.scheduling.availability;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import parley.scheduling.time.model.Window;

@Entity
@Table(name = "given_window")
class GivenWindowRow {

    @Id
    private UUID id;

    private UUID participantId;
    private Instant startsAt;
    private Instant endsAt;

    GivenWindowRow() {}

    GivenWindowRow(UUID id, UUID participantId, Window window) {
        this.id = id;
        this.participantId = participantId;
        startsAt = window.from();
        endsAt = window.to();
    }

    Window toWindow() {
        return new Window(startsAt, endsAt);
    }
}
