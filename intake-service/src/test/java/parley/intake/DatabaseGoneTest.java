package parley.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.intake.Story.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The database may go at the last moment, when everything is done but the commit. Then nobody knows whether it holds,
/// and the caller is told to ask again, not that the fault is ours.
@QuarkusTest
@OnRealGround
class DatabaseGoneTest {

    @Inject
    DataSource database;

    private Story story;

    @BeforeEach
    void aCase() throws SQLException {
        story = Story.opened();
        run("create function gone() returns trigger language plpgsql as "
                + "$$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$");
        run("create constraint trigger gone after update on matter deferrable initially deferred "
                + "for each row execute function gone()");
    }

    @AfterEach
    void itComesBack() throws SQLException {
        run("drop trigger if exists gone on matter");
        run("drop function gone()");
    }

    @Test
    void aCommitThatIsLostCanBeTriedAgain() throws SQLException {
        var lost = screening();

        assertThat(lost.statusCode()).isEqualTo(503);
        assertThat(lost.header("Retry-After")).isNotBlank();

        run("drop trigger gone on matter");
        assertThat(screening().statusCode()).isEqualTo(200);
    }

    private Response screening() {
        return as(story.staff())
                .header("If-Match", story.etag())
                .body(Map.of("outcome", "REFERRED"))
                .put("/api/v1/cases/{id}/screening", story.caseId());
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
