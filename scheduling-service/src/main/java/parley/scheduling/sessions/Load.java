package parley.scheduling.sessions;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.settings.Settings;

/// Counts how many sessions practitioners held. Of cases that are forgotten, only such counts are left.
@ApplicationScoped
@Transactional
class Load {

    private static final String HELD = """
            select month, cast(sum(sessions) as bigint) from (
                select month, sessions from practitioner_month where practitioner_id = :id
                union all
                select to_char(s.starts_at at time zone :zone, 'YYYY-MM'), 1
                from session s join assignment a on a.session_id = s.id
                where a.practitioner_id = :id
                  and (s.state in ('STARTED', 'TOOK_PLACE') or s.state = 'SCHEDULED' and s.ends_at <= :now)) held
            group by month order by month desc limit 60""";

    private final EntityManager entities;
    private final Settings settings;
    private final Clock clock;

    Load(EntityManager entities, Settings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    /// By month, the latest first.
    List<Month> of(PractitionerId practitioner) {
        List<?> found = entities.createNativeQuery(HELD)
                .setParameter("id", practitioner.value())
                .setParameter("zone", settings.zone().getId())
                .setParameter("now", clock.instant())
                .getResultList();
        return found.stream().map(row -> month((Object[]) row)).toList();
    }

    private static Month month(Object[] row) {
        return new Month((String) row[0], ((Number) row[1]).longValue());
    }

    /// @param month year and month, such as `2026-11`
    record Month(
            @JsonProperty(required = true) String month,
            @JsonProperty(required = true) long sessions) {}
}
