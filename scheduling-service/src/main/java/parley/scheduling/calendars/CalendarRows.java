package parley.scheduling.calendars;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import parley.scheduling.time.model.Window;

@ApplicationScoped
class CalendarRows implements PanacheRepositoryBase<CalendarRow, UUID> {

    /// One that is due and that nobody is reading; what another replica is taking at this moment is passed over.
    Optional<CalendarRow> due(Instant now) {
        return getEntityManager()
                .createNativeQuery("""
                        select c.practitioner_id from practitioner_calendar c
                        join practitioner p on p.id = c.practitioner_id
                        where p.active and c.due_at <= :now and (c.leased_until is null or c.leased_until <= :now)
                        order by c.due_at limit 1 for update of c skip locked""", UUID.class)
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .map(id -> findById((UUID) id));
    }

    Optional<CalendarRow> locked(UUID owner) {
        return findByIdOptional(owner).map(row -> {
            getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
            return row;
        });
    }

    /// Whoever has left the roster is read no longer, and nothing of their calendar stays.
    int dropThoseWhoLeft() {
        return getEntityManager().createNativeQuery("""
                        delete from practitioner_calendar c using practitioner p
                        where p.id = c.practitioner_id and not p.active""").executeUpdate();
    }

    /// How calendars stand and when their owners are busy, seen at one moment; somebody who is not busy has one line.
    List<Line> lines(Window window, Collection<UUID> owners) {
        return getEntityManager()
                .createQuery("""
                        select c.practitionerId, c.readAt, c.knownUntil, b.startsAt, b.endsAt
                        from CalendarRow c left join BusyRow b
                            on b.practitionerId = c.practitionerId and b.endsAt > :from and b.startsAt < :to
                        where c.practitionerId in :owners
                        order by c.practitionerId, b.startsAt""", Object[].class)
                .setParameter("from", window.from())
                .setParameter("to", window.to())
                .setParameter("owners", owners)
                .getResultStream()
                .map(Line::of)
                .toList();
    }

    record Line(
            UUID owner,
            Optional<Instant> readAt,
            Optional<Instant> knownUntil,
            Optional<Instant> busyFrom,
            Optional<Instant> busyTo) {

        private static Line of(Object[] found) {
            return new Line(
                    (UUID) found[0], instant(found[1]), instant(found[2]), instant(found[3]), instant(found[4]));
        }

        private static Optional<Instant> instant(Object found) {
            return Optional.ofNullable((Instant) found);
        }
    }
}
