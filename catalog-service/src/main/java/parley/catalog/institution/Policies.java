package parley.catalog.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import parley.events.Office;

/// Where it stands what an office means by its promise of confidence.
@ApplicationScoped
public class Policies {

    private final Institution institution;

    Policies(InstitutionFiles files) {
        this.institution = files.institution();
    }

    /// The address of the office's policy, within this service; absent if it has published none.
    public Optional<String> of(Office office) {
        return Optional.ofNullable(institution.policies().get(office)).map(code -> "/documents/" + code);
    }

    /// The same for the resource that describes an office. What others mean by their promises is not known here.
    ///
    /// @param code the resource's
    public Optional<String> of(String code) {
        return institution.offices().entrySet().stream()
                .filter(office -> office.getValue().equals(code))
                .findFirst()
                .flatMap(office -> of(office.getKey()));
    }
}
