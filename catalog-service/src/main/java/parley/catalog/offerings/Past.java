package parley.catalog.offerings;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import parley.catalog.offerings.TermsResource.NewTerms;
import parley.catalog.offerings.TextsResource.NewTexts;
import parley.events.PractitionerRole;
import parley.events.offerings.Audience;
import parley.outbox.transactions.Sql;

/// What each offering said and promised before. Versions are never changed.
@ApplicationScoped
class Past {

    private static final String BEGINNING = "beginning";
    private static final String VERSIONS = """
            select version, changed_at, changed_by, it.*
            from offering_version, jsonb_to_record(content) it (name text, summary text, confidentiality text,
                confidentiality_limit text, practitioners_needed int, role text, session_minutes int, target_days int,
                audience text, second_room boolean, assumed text[])
            where offering_code = ?""";

    private final Sql sql;
    private final Clock clock;

    Past(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// What the institution's files or a migration have changed since the last start is kept, too.
    @Transactional
    void atStart(@Observes @Priority(200) StartupEvent start) {
        keep(BEGINNING);
    }

    /// Keeps every version that stands and was not kept yet.
    ///
    /// @param by the sign-in name of who made it
    void keep(String by) {
        sql.change("""
                insert into offering_version (offering_code, version, content, changed_at, changed_by)
                select code, version, (to_jsonb(offering) - 'announced_version') || jsonb_build_object('assumed', array(
                           select term from offering_assumption where offering_code = code order by term)), ?, ?
                from offering
                on conflict do nothing""", Timestamp.from(clock.instant()), by);
    }

    /// Every version, the latest first.
    List<OfferingVersion> of(String code) {
        return sql.rows(VERSIONS + " order by version desc", Past::read, code);
    }

    Optional<OfferingVersion> find(String code, int version) {
        return sql.row(VERSIONS + " and version = ?", Past::read, code, version);
    }

    private static OfferingVersion read(ResultSet row) throws SQLException {
        return new OfferingVersion(
                row.getInt("version"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"),
                new NewTexts(
                        row.getString("name"),
                        row.getString("summary"),
                        Confidentiality.valueOf(row.getString("confidentiality")),
                        row.getString("confidentiality_limit")),
                new NewTerms(
                        row.getInt("practitioners_needed"),
                        PractitionerRole.valueOf(row.getString("role")),
                        row.getInt("session_minutes"),
                        row.getInt("target_days"),
                        Audience.valueOf(row.getString("audience")),
                        row.getBoolean("second_room")),
                assumed(row));
    }

    private static Optional<Set<Term>> assumed(ResultSet row) throws SQLException {
        var terms = row.getArray("assumed");
        return terms == null
                ? Optional.empty()
                : Optional.of(Arrays.stream((String[]) terms.getArray())
                        .map(Term::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /// What an offering said and promised once.
    ///
    /// @param changedBy the sign-in name of whoever made it so
    /// @param assumed terms that no document gave; absent for versions of which that is not known any more
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(requiredProperties = {"version", "changedAt", "changedBy", "texts", "terms"})
    record OfferingVersion(
            int version,
            Instant changedAt,
            String changedBy,
            NewTexts texts,
            NewTerms terms,
            Optional<Set<Term>> assumed) {}
}
