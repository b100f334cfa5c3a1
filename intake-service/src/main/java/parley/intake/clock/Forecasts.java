package parley.intake.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Foretells from what is usual whether a target will be met.
@ApplicationScoped
public class Forecasts {

    private final UsualTimes usual;

    Forecasts(UsualTimes usual) {
        this.usual = usual;
    }

    /// Empty if nobody will meet.
    ///
    /// @param session when the session begins or began, if one stands or stood
    public Optional<Forecast> of(Stage stage, Instant targetAt, Optional<Instant> session, Instant now) {
        return session.map(start -> standing(start, targetAt, now)).or(() -> switch (stage) {
            case SCREENING -> Optional.of(expected(usual.screening(), targetAt, now));
            case CONVENING -> Optional.of(expected(usual.convening(), targetAt, now));
            case SCHEDULING -> Optional.of(expected(usual.scheduling(), targetAt, now));
            case MEETING -> Optional.of(Forecast.ON_TIME);
            case OVER -> Optional.empty();
        });
    }

    private static Forecast standing(Instant start, Instant targetAt, Instant now) {
        if (start.isAfter(targetAt)) {
            return Forecast.MISSED;
        }
        return now.isBefore(start) ? Forecast.ON_TIME : Forecast.MET;
    }

    private static Forecast expected(Duration remains, Instant targetAt, Instant now) {
        if (!now.isBefore(targetAt)) {
            return Forecast.MISSED;
        }
        return now.plus(remains).isAfter(targetAt) ? Forecast.IN_DANGER : Forecast.ON_TIME;
    }
}
