package parley.intake.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What counts for people of whom nobody has said otherwise.
@ApplicationScoped
public class Usual {

    private final ZoneId zone;
    private final String language;

    Usual(
            @ConfigProperty(name = "parley.campus-zone") ZoneId zone,
            @ConfigProperty(name = "parley.intake.language") String language) {
        this.zone = zone;
        this.language = language;
    }

    /// That of the campus.
    public ZoneId zone() {
        return zone;
    }

    /// That of the office.
    public String language() {
        return language;
    }
}
