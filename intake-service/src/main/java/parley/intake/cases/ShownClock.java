package parley.intake.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.events.sessions.Blocker;
import parley.intake.clock.Forecast;
import parley.intake.clock.Stage;
import parley.intake.clock.WaitingFor;

/// How long somebody has waited, as of the moment of reading.
///
/// @param ageHours since the first contact, until the first session began or the case ended
/// @param blocked what took most of the times away, while none is left that suits everybody
/// @param since when it began to wait for them
/// @param forecast whether the target will be met; absent if nobody will meet
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShownClock(
        Instant firstContactAt,
        Instant targetAt,
        long ageHours,
        Stage stage,
        WaitingFor waitingFor,
        @Nullable Blocker blocked,
        Instant since,
        @Nullable Forecast forecast) {}
