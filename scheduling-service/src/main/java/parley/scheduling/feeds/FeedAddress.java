package parley.scheduling.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where feeds are read from outside.
@ApplicationScoped
class FeedAddress {

    private final URI beginning;

    FeedAddress(@ConfigProperty(name = "parley.scheduling.public-url") URI beginning) {
        this.beginning = beginning;
    }

    /// The whole address of a feed, to be told once.
    URI of(FeedSecret secret) {
        return URI.create(beginning.toString().replaceFirst("/$", "") + "/f/" + secret.file());
    }

    String host() {
        return Objects.requireNonNullElse(beginning.getHost(), "localhost");
    }
}
