package parley.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Whom to call, of each office. An office whose number nobody has set has no line, and lends itself none.
@ApplicationScoped
class Phones {

    private final List<Page.Line> all;

    Phones(
            @ConfigProperty(name = "parley.web.office-phone") String conflictResolution,
            @ConfigProperty(name = "parley.ombuds-phone") Optional<String> ombuds) {
        all = Stream.concat(
                        Stream.of(new Page.Line(Office.CONFLICT_RESOLUTION, conflictResolution)),
                        ombuds.map(number -> new Page.Line(Office.OMBUDS, number)).stream())
                .toList();
    }

    /// For whom it is still open which office they turn to.
    List<Page.Line> all() {
        return all;
    }

    List<Page.Line> of(Office office) {
        return all.stream().filter(line -> line.office() == office).toList();
    }
}
