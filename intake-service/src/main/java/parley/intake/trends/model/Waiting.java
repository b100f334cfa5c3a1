package parley.intake.trends.model;

import java.time.Duration;

/// How long people waited, in steps.
public enum Waiting {
    UP_TO_3_DAYS(3),
    UP_TO_5_DAYS(5),
    UP_TO_7_DAYS(7),
    UP_TO_10_DAYS(10),
    UP_TO_14_DAYS(14),
    UP_TO_21_DAYS(21),
    LONGER(Integer.MAX_VALUE);

    private final int days;

    Waiting(int days) {
        this.days = days;
    }

    public static Waiting of(Duration waited) {
        for (var step : values()) {
            if (waited.compareTo(Duration.ofDays(step.days)) <= 0) {
                return step;
            }
        }
        return LONGER;
    }
}
