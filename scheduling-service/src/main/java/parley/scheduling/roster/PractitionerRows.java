package parley.scheduling.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import parley.events.PractitionerRole;

@ApplicationScoped
class PractitionerRows implements PanacheRepositoryBase<PractitionerRow, UUID> {

    List<PractitionerRow> active() {
        return list("active = true order by id");
    }

    List<PractitionerRow> trainedAs(PractitionerRole role) {
        return active().stream().filter(row -> row.isTrainedAs(role)).toList();
    }

    long revision() {
        return ((Number) getEntityManager()
                        .createNativeQuery("select revision from roster_revision")
                        .getSingleResult())
                .longValue();
    }

    void addResource(UUID id) {
        getEntityManager()
                .createNativeQuery("insert into resource (id, kind) values (:id, 'PRACTITIONER')")
                .setParameter("id", id)
                .executeUpdate();
    }
}
