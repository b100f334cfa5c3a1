package parley.notification.sending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How letters leave.
@ConfigMapping(prefix = "parley.sending")
interface SendingSettings {

    /// How many letters one replica sends at the same time.
    @WithDefault("6")
    int senders();

    /// How often letters that became due by themselves are looked for.
    @WithDefault("PT0.5S")
    Duration look();

    @WithDefault("PT1S")
    Duration firstWait();

    @WithDefault("PT1M")
    Duration longestWait();

    /// How long a mail server may put off one letter before staff look at it.
    @WithDefault("PT24H")
    Duration tryFor();

    /// How many letters one recipient domain gets in a period, all replicas together; 0 sets no limit.
    @WithDefault("1200")
    int domainLetters();

    @WithDefault("PT1M")
    Duration domainPeriod();
}
