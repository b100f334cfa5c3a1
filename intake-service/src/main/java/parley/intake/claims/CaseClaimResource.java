package parley.intake.claims;

import static parley.intake.access.ServicePolicy.SERVICE;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.intake.access.ServicePolicy;
import parley.intake.cases.Cases;
import parley.intake.ids.model.CaseId;
import parley.intake.people.Contact;
import parley.intake.people.EmailAddress;
import parley.intake.people.People;
import parley.intake.people.RoomFeature;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// What scheduling may ask about the people of a case, and must not keep.
@Path("/internal/v1/cases/{id}")
@RolesAllowed(SERVICE)
@Tag(name = "Between services", description = "What other services ask; nobody else is let in.")
class CaseClaimResource {

    private final Ties ties;
    private final Cases cases;
    private final People people;
    private final ServicePolicy policy;

    CaseClaimResource(Ties ties, Cases cases, People people, ServicePolicy policy) {
        this.ties = ties;
        this.cases = cases;
        this.people = people;
        this.policy = policy;
    }

    @POST
    @Path("/ties")
    @Operation(summary = "Ask which practitioners are too close, and what the room needs")
    public Neutrality ties(@PathParam("id") UUID id, @NotNull @Valid Roster roster) {
        policy.only("scheduling-service");
        var found = ties.among(
                new CaseId(id),
                roster.practitioners().stream().map(Practitioner::known).toList());
        return new Neutrality(found.notEligible(), found.roomFeatures(), found.languages(), found.heads());
    }

    @POST
    @Path("/names")
    @Transactional
    @Operation(summary = "Ask for the names of people, for the practitioners of their session")
    public PersonNames names(@PathParam("id") UUID id, @NotNull @Valid NamesAsked asked) {
        policy.only("scheduling-service");
        var matter = cases.find(new CaseId(id)).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
        return new PersonNames(matter.present().stream()
                .filter(who -> asked.participantIds().contains(who.id().value()))
                .map(who -> new PersonName(
                        who.id().value(),
                        people.contact(matter.file().id(), who.id())
                                .map(Contact::name)
                                .orElse(null)))
                .toList());
    }

    record Roster(@NotNull @Size(max = 500) List<@NotNull @Valid Practitioner> practitioners) {
        @Override
        public String toString() {
            return "Roster[***]";
        }
    }

    record Practitioner(
            @NotNull UUID practitionerId,
            @NotNull String email,
            @Nullable List<String> affiliations) {

        Ties.Practitioner known() {
            return new Ties.Practitioner(
                    practitionerId,
                    new EmailAddress(email),
                    Optional.ofNullable(affiliations).orElse(List.of()));
        }

        @Override
        public String toString() {
            return "Practitioner[***]";
        }
    }

    record Neutrality(List<UUID> notEligible, Set<RoomFeature> roomFeatures, Set<String> languages, int heads) {}

    record NamesAsked(@NotNull Set<@NotNull UUID> participantIds) {}

    record PersonNames(List<PersonName> names) {
        @Override
        public String toString() {
            return "PersonNames[***]";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PersonName(UUID participantId, @Nullable String name) {
        @Override
        public String toString() {
            return "PersonName[***]";
        }
    }
}
