package parley.notification.staff;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.notification.letters.WhoLooks;

/// Which mail somebody of the staff wants about their own work. It goes to the address that the sign-in knows.
@Path("/api/v1/staff-mail/me")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"staff", "ombuds"})
@Tag(name = "Mail to staff", description = "Mail of numbers about what waits.")
class StaffMailResource {

    private final Subscribers subscribers;
    private final WhoLooks who;

    StaffMailResource(Subscribers subscribers, WhoLooks who) {
        this.subscribers = subscribers;
        this.who = who;
    }

    @GET
    @Operation(summary = "Which mail I get about my work")
    public StaffMailWishes getStaffMail() {
        return subscribers.find(who.looker()).map(StaffMailWishes::of).orElse(StaffMailWishes.NONE);
    }

    @PUT
    @Operation(summary = "Say which mail I want about my work")
    public StaffMailWishes putStaffMail(@NotNull @Valid StaffMailWishes wishes) {
        subscribers.keep(who.looker(), Optional.ofNullable(wishes.language()), wishes.digest(), wishes.alarms());
        return getStaffMail();
    }

    @DELETE
    @Operation(summary = "Get no mail, and have my address forgotten here")
    public void deleteStaffMail() {
        subscribers.forget(who.looker());
    }

    /// What somebody wants.
    ///
    /// @param digest what waits, on the morning of a working day on which something does
    /// @param alarms what to tell at once
    /// @param language what they like to read; that of the office if they do not say
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StaffMailWishes(
            boolean digest,
            @NotNull Set<@NotNull Alarm> alarms,

            @Nullable @Pattern(regexp = "[a-z]{2,3}(-[A-Z]{2})?")
            String language) {

        static final StaffMailWishes NONE = new StaffMailWishes(false, Set.of(), null);

        static StaffMailWishes of(Subscriber one) {
            return new StaffMailWishes(
                    one.digest(),
                    one.alarms().keySet(),
                    one.language().equals(Locale.ROOT) ? null : one.language().toLanguageTag());
        }
    }
}
