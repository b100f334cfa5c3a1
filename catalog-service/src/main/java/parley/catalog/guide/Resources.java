package parley.catalog.guide;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The resources, in the order in which they are shown.
@ApplicationScoped
class Resources implements PanacheRepositoryBase<ResourceRow, String> {

    List<ResourceRow> inOrder() {
        return listAll(Sort.by("position"));
    }
}
