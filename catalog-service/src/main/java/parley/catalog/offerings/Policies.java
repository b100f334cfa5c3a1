package parley.catalog.offerings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import parley.catalog.institution.Institution;
import parley.catalog.institution.InstitutionFiles;

/// Where it stands what a promise of confidence means.
@ApplicationScoped
class Policies {

    private final Institution institution;

    Policies(InstitutionFiles files) {
        this.institution = files.institution();
    }

    /// The address of the policy, within this service; absent if nothing is promised or the office has none.
    Optional<String> of(OfferingRow row) {
        return switch (row.confidentiality()) {
            case CONFIDENTIAL, PRIVATE ->
                Optional.ofNullable(institution.policies().get(row.office())).map(code -> "/documents/" + code);
            case NOT_STATED -> Optional.empty();
        };
    }
}
