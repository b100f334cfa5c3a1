package parley.notification.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.Office;
import parley.notification.neighbours.Looker;

/// Who of the staff wants which mail. Each method is a transaction of its own.
@ApplicationScoped
class Subscribers {

    private final EntityManager database;

    Subscribers(EntityManager database) {
        this.database = database;
    }

    @Transactional
    Optional<Subscriber> find(Looker who) {
        return read("office = ?1 and subject = ?2", who.office().name(), who.subject()).stream()
                .findFirst();
    }

    /// What somebody wants from now on. Their address is that of the sign-in they came with; what they know of already
    /// they are not told again.
    @Transactional
    void keep(Looker who, Optional<String> language, boolean digest, Set<Alarm> alarms) {
        database.createNativeQuery("""
                        insert into staff_mail (id, office, subject, address, language, digest)
                        values (?1, ?2, ?3, ?4, cast(?5 as varchar), ?6)
                        on conflict (office, subject) do update
                        set address = excluded.address, language = excluded.language, digest = excluded.digest
                        """)
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, who.office().name())
                .setParameter(3, who.subject())
                .setParameter(4, who.address())
                .setParameter(5, language.orElse(null))
                .setParameter(6, digest)
                .executeUpdate();
        var id = find(who).orElseThrow().id();
        database.createNativeQuery("delete from staff_alarm where staff_mail_id = ?1 and alarm not in (?2)")
                .setParameter(1, id)
                .setParameter(2, names(alarms))
                .executeUpdate();
        for (var alarm : alarms) {
            database.createNativeQuery(
                            "insert into staff_alarm (staff_mail_id, alarm, told, seen) values (?1, ?2, 0, 0)"
                                    + " on conflict do nothing")
                    .setParameter(1, id)
                    .setParameter(2, alarm.name())
                    .executeUpdate();
        }
    }

    /// Nothing is kept of somebody who wants no mail.
    @Transactional
    void forget(Looker who) {
        database.createNativeQuery("delete from staff_mail where office = ?1 and subject = ?2")
                .setParameter(1, who.office().name())
                .setParameter(2, who.subject())
                .executeUpdate();
    }

    /// The next one who wants the mail of this day and has not got it. Nobody else takes them until then.
    @Transactional
    Optional<Subscriber> takeForDigest(UUID after, LocalDate day, Instant now, Instant until) {
        return take(
                "digest and (last_digest is null or last_digest < ?2) and (busy_until is null or busy_until < ?3)",
                until,
                after,
                day,
                now);
    }

    /// The next one who is not told just now that all is as it was.
    @Transactional
    Optional<Subscriber> takeForAlarms(UUID after, Instant now, Instant until) {
        return take(
                "exists (select 1 from staff_alarm a where a.staff_mail_id = staff_mail.id)"
                        + " and (busy_until is null or busy_until < ?2) and (quiet_until is null or quiet_until < ?2)",
                until,
                after,
                now);
    }

    /// The mail of the day has left, or will not.
    @Transactional
    void hasDigest(UUID id, LocalDate day) {
        database.createNativeQuery("update staff_mail set last_digest = ?2, busy_until = null where id = ?1")
                .setParameter(1, id)
                .setParameter(2, day)
                .executeUpdate();
    }

    /// How much of it there is; they hear nothing more until then. Less is noted without a word, and only once it was
    /// less twice: a service that has just started does not know yet.
    @Transactional
    void knows(UUID id, Map<Alarm, Integer> counts, Instant quietUntil) {
        counts.forEach((alarm, count) -> database.createNativeQuery(
                        "update staff_alarm set told = greatest(?3, least(told, seen)), seen = ?3"
                                + " where staff_mail_id = ?1 and alarm = ?2")
                .setParameter(1, id)
                .setParameter(2, alarm.name())
                .setParameter(3, count)
                .executeUpdate());
        database.createNativeQuery("update staff_mail set busy_until = null, quiet_until = ?2 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, quietUntil)
                .executeUpdate();
    }

    private Optional<Subscriber> take(String which, Instant until, UUID after, Object... parameters) {
        var all = Stream.concat(Stream.of(after), Stream.of(parameters)).toArray();
        var ids = query(
                "select id from staff_mail where id > ?1 and " + which + " order by id limit 1 for update skip locked",
                all);
        for (var id : ids) {
            database.createNativeQuery("update staff_mail set busy_until = ?2 where id = ?1")
                    .setParameter(1, id)
                    .setParameter(2, until)
                    .executeUpdate();
        }
        return ids.isEmpty()
                ? Optional.empty()
                : read("id in (?1)", ids).stream().findFirst();
    }

    private List<Subscriber> read(String which, Object... parameters) {
        return query(
                        "select id, office, subject, address, language, digest, quiet_until from staff_mail where "
                                + which
                                + " order by id",
                        parameters)
                .stream()
                .map(Object[].class::cast)
                .map(this::subscriber)
                .toList();
    }

    private Subscriber subscriber(Object[] row) {
        var id = (UUID) row[0];
        return new Subscriber(
                id,
                new Looker((String) row[2], Office.valueOf((String) row[1]), (String) row[3]),
                language((String) row[4]),
                (Boolean) row[5],
                alarms(id),
                Optional.ofNullable((Instant) row[6]));
    }

    private static Locale language(@Nullable String code) {
        return code == null ? Locale.ROOT : Locale.forLanguageTag(code);
    }

    private Map<Alarm, Integer> alarms(UUID id) {
        var alarms = new EnumMap<Alarm, Integer>(Alarm.class);
        query("select alarm, told from staff_alarm where staff_mail_id = ?1", id).stream()
                .map(Object[].class::cast)
                .forEach(row -> alarms.put(Alarm.valueOf((String) row[0]), ((Number) row[1]).intValue()));
        return alarms;
    }

    private List<?> query(String sql, Object... parameters) {
        var query = database.createNativeQuery(sql);
        for (var i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList();
    }

    /// Never empty, as a list in a query must not be.
    private static List<String> names(Collection<Alarm> alarms) {
        return Stream.concat(Stream.of("NONE"), alarms.stream().map(Alarm::name))
                .toList();
    }
}
