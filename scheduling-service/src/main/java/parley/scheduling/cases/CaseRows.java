package parley.scheduling.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.PersonId;

@ApplicationScoped
class CaseRows implements PanacheRepositoryBase<CaseRow, UUID> {

    /// A case and its people at one go.
    Optional<CaseFile> withPeople(CaseId id) {
        var found = getEntityManager()
                .createQuery(
                        "select c, p from CaseRow c left join ParticipantRow p on p.caseId = c.id"
                                + " where c.id = :id order by p.place",
                        Object[].class)
                .setParameter("id", id.value())
                .getResultList();
        var people = found.stream()
                .flatMap(each -> Stream.ofNullable((ParticipantRow) each[1]))
                .map(ParticipantRow::toAttending)
                .toList();
        return found.stream().findFirst().map(each -> ((CaseRow) each[0]).toFile(people));
    }

    /// Searches that are due, and those that found nothing a while ago, for much can have come free since without
    /// anybody saying so: a session that is called off, a room, another day. In turn; each has had its turn then,
    /// whatever becomes of it. What somebody else is at is passed over.
    @SuppressWarnings("unchecked")
    List<UUID> takeSearchesDue(int most) {
        return getEntityManager()
                .createNativeQuery("""
                        with due as (
                            select id from planned_case
                            where search_due
                               or without_option
                                  and coalesce(search_tried_at, '-infinity') < clock_timestamp() - interval '10 minutes'
                            order by search_tried_at nulls first, id limit :most for no key update skip locked)
                        update planned_case c set search_tried_at = clock_timestamp() from due where c.id = due.id
                        returning c.id""", UUID.class)
                .setParameter("most", most)
                .getResultList();
    }

    /// The update changes nothing, but waits for whoever is just forgetting the person.
    void addPerson(PersonId person) {
        getEntityManager()
                .createNativeQuery("insert into resource (id, kind) values (:id, 'PERSON') "
                        + "on conflict (id) do update set kind = excluded.kind")
                .setParameter("id", person.value())
                .executeUpdate();
    }
}
