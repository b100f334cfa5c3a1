package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import parley.intake.cases.model.Accepted;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.Closed;
import parley.intake.cases.model.Considering;
import parley.intake.cases.model.Convening;
import parley.intake.cases.model.Meeting;
import parley.intake.cases.model.NotAccepted;
import parley.intake.cases.model.Screening;
import parley.intake.clock.Forecasts;
import parley.intake.clock.Stage;

/// Reads the clock of a case.
@ApplicationScoped
class CaseClocks {

    private final Forecasts forecasts;
    private final Clock clock;

    CaseClocks(Forecasts forecasts, Clock clock) {
        this.forecasts = forecasts;
        this.clock = clock;
    }

    /// A case as staff see it, with its clock.
    CaseView view(CaseRow row) {
        return CaseView.of(row).at(of(row));
    }

    ShownClock of(CaseRow row) {
        var matter = row.toCase();
        var file = matter.file();
        var now = clock.instant();
        var stage = stage(matter);
        return new ShownClock(
                file.firstContactAt(),
                file.targetAt(),
                Duration.between(file.firstContactAt(), stopped(row, matter, now))
                        .toHours(),
                stage,
                row.waitingFor(),
                row.blocked().orElse(null),
                row.waitingSince(),
                forecasts.of(stage, file.targetAt(), session(row, matter), now).orElse(null));
    }

    private static Stage stage(Case matter) {
        return switch (matter) {
            case Screening _ -> Stage.SCREENING;
            case Convening _ -> Stage.CONVENING;
            case Accepted _ -> Stage.SCHEDULING;
            case Meeting _, Considering _ -> Stage.MEETING;
            case NotAccepted _, Closed _ -> Stage.OVER;
        };
    }

    /// The session that the target is about. Before a further one, the first says nothing any more.
    private static Optional<Instant> session(CaseRow row, Case matter) {
        return switch (matter) {
            case Accepted _, Meeting _, Convening _ ->
                row.firstSessionAt().filter(_ -> matter.file().sessionsHeld() == 0);
            case Screening _, Considering _, NotAccepted _, Closed _ -> row.firstSessionAt();
        };
    }

    private static Instant stopped(CaseRow row, Case matter, Instant now) {
        var ended =
                switch (matter) {
                    case NotAccepted missed -> Optional.of(missed.since());
                    case Closed closed -> Optional.of(closed.closedAt());
                    case Screening _, Convening _, Accepted _, Meeting _, Considering _ -> Optional.<Instant>empty();
                };
        return Stream.of(Optional.of(now), row.firstSessionAt(), ended)
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(now);
    }
}
