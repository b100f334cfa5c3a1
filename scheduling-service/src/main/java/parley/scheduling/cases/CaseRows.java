package parley.scheduling.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import parley.scheduling.cases.model.PersonId;

@ApplicationScoped
class CaseRows implements PanacheRepositoryBase<CaseRow, UUID> {

    void addPerson(PersonId person) {
        getEntityManager()
                .createNativeQuery("insert into resource (id, kind) values (:id, 'PERSON') on conflict do nothing")
                .setParameter("id", person.value())
                .executeUpdate();
    }
}
