package parley.intake.limits;

import io.smallrye.config.ConfigMapping;

/// How often each caller may knock within an hour.
@ConfigMapping(prefix = "parley.intake.limits")
interface LimitSettings {

    int links();

    int enquiries();

    int codes();

    int requests();

    /// How many knocks a wrong secret or code counts for.
    int wrongCosts();

    /// How many proxies of our own stand in front and write `X-Forwarded-For`; with none the header is not read.
    int proxies();

    default int perHour(Door door) {
        return switch (door) {
            case LINKS -> links();
            case ENQUIRIES -> enquiries();
            case CODES -> codes();
            case REQUESTS -> requests();
        };
    }
}
