package parley.intake.claims;

import static parley.intake.access.ServicePolicy.SERVICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.events.Office;
import parley.intake.access.ServicePolicy;
import parley.intake.access.StaffMember;
import parley.intake.cases.Cases;
import parley.intake.ids.model.CaseId;
import parley.intake.people.EmailAddress;

/// Which cases a member of staff may see, for the services that show a part of them. An address never travels in a
/// URL, so it is asked with a body.
@Path("/internal/v1/visible-cases")
@RolesAllowed(SERVICE)
@Tag(name = "Between services")
class VisibleCasesResource {

    private final Cases cases;
    private final ServicePolicy policy;

    VisibleCasesResource(Cases cases, ServicePolicy policy) {
        this.cases = cases;
        this.policy = policy;
    }

    @POST
    @Operation(summary = "Ask which of these cases a member of staff may see")
    public Visible visible(@NotNull @Valid Looking looking) {
        policy.only("scheduling-service", "notification-service");
        var asked = looking.caseIds().stream().map(CaseId::new).collect(Collectors.toUnmodifiableSet());
        return new Visible(cases.visible(looking.staff(), asked).stream()
                .map(CaseId::value)
                .toList());
    }

    /// @param subject what the sign-in calls them
    /// @param email their own address, as the sign-in knows it
    record Looking(
            @NotBlank String subject,
            @NotNull Office office,
            @NotBlank String email,
            @NotNull @Size(max = 300) Set<@NotNull UUID> caseIds) {

        StaffMember staff() {
            return new StaffMember(subject, office, new EmailAddress(email));
        }

        @Override
        public String toString() {
            return "Looking[***]";
        }
    }

    record Visible(List<UUID> caseIds) {}
}
