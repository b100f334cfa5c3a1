package parley.offender.edges;

import org.eclipse.microprofile.reactive.messaging.Incoming;

/// A listener that any other feature could feed.
public class PublicListener {

    @Incoming("offenders")
    void hear(String what) {}
}
