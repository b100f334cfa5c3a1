package parley.intake.clock;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// How long it usually takes from a stage to the session.
@ConfigMapping(prefix = "parley.intake.usually-remains")
interface UsualTimes {

    Duration screening();

    Duration convening();

    Duration scheduling();
}
