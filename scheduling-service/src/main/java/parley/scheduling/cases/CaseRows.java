package parley.scheduling.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import parley.scheduling.cases.model.PersonId;

@ApplicationScoped
class CaseRows implements PanacheRepositoryBase<CaseRow, UUID> {

    /// The update changes nothing, but waits for whoever is just forgetting the person.
    void addPerson(PersonId person) {
        getEntityManager()
                .createNativeQuery("insert into resource (id, kind) values (:id, 'PERSON') "
                        + "on conflict (id) do update set kind = excluded.kind")
                .setParameter("id", person.value())
                .executeUpdate();
    }
}
