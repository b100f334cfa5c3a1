package parley.catalog.institution;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.outbox.transactions.Sql;

/// Begins a catalogue with what its institution's files say, each part of it once. From then on it belongs to its
/// editors, and the files are not looked at again.
@ApplicationScoped
class Beginning {

    /// Replicas that start together wait here for the first of them.
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(5201)";

    private final InstitutionFiles files;
    private final Instance<BeginsWith> beginners;
    private final Sql sql;
    private final Optional<ZoneId> campus;

    /// @param campus the zone that the other services are told, if this one is told it, too
    Beginning(
            InstitutionFiles files,
            Instance<BeginsWith> beginners,
            Sql sql,
            @ConfigProperty(name = "parley.campus-zone") Optional<String> campus) {
        this.files = files;
        this.beginners = beginners;
        this.sql = sql;
        this.campus = campus.map(ZoneId::of);
    }

    void beforeAnythingIsAnnounced(@Observes @Priority(100) StartupEvent start) {
        begin();
    }

    @Transactional
    void begin() {
        sql.rows(ONE_AT_A_TIME, row -> true);
        var institution = files.institution();
        if (campus.isPresent() && !campus.get().equals(institution.zone())) {
            throw new ConfigurationException("Refusing to start: PARLEY_CAMPUS_ZONE is not the zone that the"
                    + " institution's files name, and an hour means one hour only.");
        }
        var wanted = institution.code();
        var standing = sql.row("select code from institution", row -> row.getString(1));
        if (standing.isPresent() && !standing.get().equals(wanted)) {
            throw new ConfigurationException("Refusing to start: this catalogue was begun for another institution than"
                    + " the one that PARLEY_INSTITUTION names.");
        }
        if (standing.isEmpty()) {
            sql.change("insert into institution (code) values (?)", wanted);
        }
        beginners.stream().filter(this::isNew).forEach(BeginsWith::begin);
    }

    private boolean isNew(BeginsWith beginner) {
        return sql.change("insert into begun (part) values (?) on conflict do nothing", beginner.part()) > 0;
    }
}
