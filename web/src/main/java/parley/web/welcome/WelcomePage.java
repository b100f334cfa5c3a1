package parley.web.welcome;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.web.catalogue.Urgent;
import parley.web.frame.Frame;

/// What somebody can do here; for an office on trial also who can sign in and where everything lies.
@Path("/")
@PermitAll
class WelcomePage {

    private final Frame frame;
    private final Urgent urgent;
    private final boolean trial;
    private final List<Trial.Place> places;

    WelcomePage(
            Frame frame,
            Urgent urgent,
            @ConfigProperty(name = "parley.web.trial") boolean trial,
            @ConfigProperty(name = "parley.web.trial-places") Optional<List<String>> places) {
        this.frame = frame;
        this.urgent = urgent;
        this.trial = trial;
        this.places = places.orElse(List.of()).stream().map(Trial.Place::of).toList();
    }

    @CheckedTemplate(basePath = "welcome")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance welcome(
                List<Urgent.Contact> urgent, boolean trial, List<Trial> people, List<Trial.Place> places);
    }

    @GET
    public Response read() {
        return frame.quiet(Templates.welcome(urgent.contacts(), trial, List.of(Trial.values()), places));
    }
}
