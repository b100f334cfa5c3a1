package parley.intake.forgetting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Cases that are forgotten here and not yet everywhere, for those who keep the office running.
@Path("/api/v1/forgettings")
@RolesAllowed("operator")
@Tag(name = "Operations")
class ForgettingsResource {

    private final ForgettingRows rows;
    private final Clock clock;

    ForgettingsResource(ForgettingRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "See whose answer is missing that a case is forgotten there too")
    public Forgettings forgettings() {
        var waiting = rows.unanswered().stream().map(this::view).toList();
        return new Forgettings(waiting.size(), waiting);
    }

    private Forgotten view(ForgettingRow row) {
        var missing = Stream.of(
                        row.schedulingIsMissing() ? Stream.of("scheduling-service") : Stream.<String>empty(),
                        row.notificationIsMissing() ? Stream.of("notification-service") : Stream.<String>empty())
                .flatMap(service -> service)
                .toList();
        return new Forgotten(
                row.caseId(),
                row.forgottenAt(),
                Duration.between(row.forgottenAt(), clock.instant()).toHours(),
                missing);
    }

    record Forgettings(int waiting, List<Forgotten> items) {}

    /// @param missing the services that have not answered
    record Forgotten(UUID caseId, Instant forgottenAt, long ageHours, List<String> missing) {}
}
