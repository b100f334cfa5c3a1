package parley.intake.cases;

import static parley.intake.access.ServicePolicy.SERVICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.events.Office;
import parley.intake.access.CasePolicy;
import parley.intake.access.ServicePolicy;
import parley.intake.access.StaffMember;
import parley.intake.clock.Forecast;
import parley.intake.clock.Stage;
import parley.intake.clock.WaitingFor;
import parley.intake.people.EmailAddress;

/// How much there is to do, for the mail that notification writes to staff: numbers of what they see when they sign in,
/// and nothing by which a case could be told from another. An address never travels in a URL, so it is asked with a
/// body.
@Path("/internal/v1/work-at-hand")
@RolesAllowed(SERVICE)
@Tag(name = "Between services")
class WorkAtHandResource {

    private final CaseRows rows;
    private final CasePolicy cases;
    private final CaseClocks clocks;
    private final ServicePolicy policy;

    WorkAtHandResource(CaseRows rows, CasePolicy cases, CaseClocks clocks, ServicePolicy policy) {
        this.rows = rows;
        this.cases = cases;
        this.clocks = clocks;
        this.policy = policy;
    }

    @POST
    @Transactional
    @Operation(summary = "Ask how much there is to do for a member of staff")
    public WorkAtHand workAtHand(@NotNull @Valid StaffAtWork staff) {
        policy.only("notification-service");
        var member = staff.member();
        var open = rows.open(member.office(), cases.persons(member)).stream()
                .map(clocks::of)
                .toList();
        return new WorkAtHand(
                count(open, one -> one.stage() == Stage.SCREENING),
                count(open, one -> one.stage() != Stage.SCREENING && one.waitingFor() == WaitingFor.STAFF),
                count(open, one -> one.forecast() == Forecast.MISSED),
                count(open, one -> one.forecast() == Forecast.IN_DANGER));
    }

    private static int count(List<ShownClock> open, Predicate<ShownClock> which) {
        return Math.toIntExact(open.stream()
                .filter(one -> one.stage() != Stage.OVER)
                .filter(which)
                .count());
    }

    /// @param subject what the sign-in calls them
    /// @param email their own address, by which a case they are in themselves is left out
    record StaffAtWork(
            @NotBlank String subject,
            @NotNull Office office,
            @NotBlank String email) {

        StaffMember member() {
            return new StaffMember(subject, office, new EmailAddress(email));
        }

        @Override
        public String toString() {
            return "StaffAtWork[***]";
        }
    }

    /// @param toScreen people who wait for a first talk
    /// @param toDo what else waits for staff
    /// @param late where the target is past
    /// @param inDanger where it will be, if all goes as usual
    record WorkAtHand(int toScreen, int toDo, int late, int inDanger) {}
}
