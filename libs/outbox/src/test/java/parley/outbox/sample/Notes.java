package parley.outbox.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import parley.events.Office;
import parley.events.letters.LetterKind;
import parley.events.letters.LetterSent;
import parley.events.letters.RecipientKind;
import parley.outbox.Outbox;

/// Writes a row and announces it.
@ApplicationScoped
class Notes {

    private final DataSource dataSource;
    private final Outbox outbox;
    private final Clock clock;

    Notes(DataSource dataSource, Outbox outbox, Clock clock) {
        this.dataSource = dataSource;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    UUID write(UUID caseId, Office office) {
        var id = UUID.randomUUID();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into note (id, case_id) values (?, ?)")) {
            insert.setObject(1, id);
            insert.setObject(2, caseId);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        announce(caseId, office);
        return id;
    }

    @Transactional
    void writeAndFail(UUID caseId) {
        write(caseId, Office.CONFLICT_RESOLUTION);
        throw new IllegalArgumentException("after the announcement");
    }

    void announce(UUID caseId, Office office) {
        outbox.announce(new LetterSent(
                caseId,
                office,
                clock.instant(),
                UUID.randomUUID(),
                LetterKind.INVITATION,
                RecipientKind.PARTICIPANT,
                UUID.randomUUID()));
    }
}
