package parley.scheduling.calendars;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Looks up where a host is.
interface Names {

    /// Every address of the host; empty if there is no such host.
    List<InetAddress> of(String host);

    /// As this machine looks names up.
    @ApplicationScoped
    class OfThisMachine implements Names {

        @Override
        public List<InetAddress> of(String host) {
            try {
                // A literal IPv6 address stands in brackets.
                return List.of(InetAddress.getAllByName(host));
            } catch (UnknownHostException _) {
                return List.of();
            }
        }
    }
}
