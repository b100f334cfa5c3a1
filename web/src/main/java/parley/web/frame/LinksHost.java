package parley.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The host that links in letters lead to, where that is another than the pages' own. Who comes by it finds a person's
/// own pages, with what they need, and nothing that tells whose pages these are.
@ApplicationScoped
class LinksHost {

    private static final Pattern OPEN = Pattern.compile("/(p|me|language|leave|s)(/.*)?");

    private final String host;
    private final boolean apart;

    LinksHost(
            @ConfigProperty(name = "parley.web.public-url") URI pages,
            @ConfigProperty(name = "parley.public-url") URI links) {
        this.host = links.getHost();
        this.apart = !links.getHost().equalsIgnoreCase(pages.getHost());
    }

    /// Whether somebody has come by it.
    boolean isOf(URI request) {
        return apart && host.equalsIgnoreCase(request.getHost());
    }

    /// Whether something is found there.
    static boolean leadsTo(String path) {
        return OPEN.matcher(path).matches();
    }
}
