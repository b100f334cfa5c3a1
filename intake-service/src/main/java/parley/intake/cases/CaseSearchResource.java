package parley.intake.cases;

import static parley.intake.access.CurrentStaff.OMBUDS;
import static parley.intake.access.CurrentStaff.STAFF;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.events.Office;
import parley.intake.access.CasePolicy;
import parley.intake.access.CurrentStaff;
import parley.intake.cases.CaseItems.CaseItem;
import parley.intake.ids.model.PersonId;
import parley.intake.people.EmailAddress;
import parley.intake.people.People;
import parley.intake.refusals.Reason;
import parley.problems.Refusal;

/// Finds the cases of somebody who calls and has no reference at hand. Nothing personal is stored that could be read
/// through: what was typed is hashed with the office's key and compared. Only who takes part is found: passing over
/// those alone who have gone would tell who that is.
@Path("/api/v1/cases/search")
@RolesAllowed({STAFF, OMBUDS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class CaseSearchResource {

    private static final int MOST = 50;

    private final CaseRows rows;
    private final People people;
    private final CasePolicy policy;
    private final CaseItems shown;
    private final CurrentStaff staff;

    CaseSearchResource(CaseRows rows, People people, CasePolicy policy, CaseItems shown, CurrentStaff staff) {
        this.rows = rows;
        this.people = people;
        this.policy = policy;
        this.shown = shown;
        this.staff = staff;
    }

    @POST
    @Transactional
    @Operation(
            operationId = "searchCases",
            summary = "Find somebody's cases by their address or telephone number",
            description = "The whole address or number, as it was given at the time; parts of it find nothing. It is a"
                    + " POST so that no address stands in a log. Nothing changes.")
    public CasesFound search(@NotNull @Valid Wanted wanted) {
        var member = staff.member();
        return new CasesFound(wanted.among(people, member.office())
                .map(who -> shown.of(rows.with(member.office(), who, policy.persons(member), MOST)))
                .orElse(List.of()));
    }

    record Wanted(
            @Nullable @Email @Size(max = 254) String email,
            @Nullable @Size(max = 40) String phone) {

        Optional<PersonId> among(People people, Office office) {
            if (email != null) {
                return people.find(office, new EmailAddress(email));
            }
            if (phone != null) {
                return people.findByPhone(office, phone);
            }
            throw Refusal.because(Reason.CONTACT_MISSING);
        }

        @Override
        public String toString() {
            return "Wanted[***]";
        }
    }

    record CasesFound(List<CaseItem> items) {}
}
