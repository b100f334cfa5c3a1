package parley.local.office;

import java.util.LinkedHashMap;
import java.util.Map;
import parley.local.engine.Trouble;

/// One block of ports on the loopback; everything has a fixed place in it.
public record Ports(int base) {

    private static final int LENGTH = 14;

    public Ports {
        if (base < 1024 || base + LENGTH > 65_536) {
            throw new Trouble(
                    "PARLEY_BASE_PORT must lie between 1024 and " + (65_536 - LENGTH) + ", not " + base + ".");
        }
    }

    /// The block that the environment names, else the one from 8080.
    public static Ports fromEnvironment() {
        String given = System.getenv("PARLEY_BASE_PORT");
        if (given == null || given.isBlank()) {
            return new Ports(8080);
        }
        if (!given.matches("\\d{1,5}")) {
            throw new Trouble("PARLEY_BASE_PORT must be a number, not \"" + given + "\".");
        }
        return new Ports(Integer.parseInt(given));
    }

    /// A block in which nobody listens, below the ports that systems hand out for outgoing connections.
    public static Ports free() {
        for (int base = 20_000; base < 32_000; base += LENGTH) {
            Ports ports = new Ports(base);
            if (ports.byName().values().stream().noneMatch(TakenPort::isTaken)) {
                return ports;
            }
        }
        throw new Trouble("There is no free block of ports between 20000 and 32000.");
    }

    /// The one address that people need comes first.
    public int service(Service service) {
        return service == Service.WEB ? base : base + 1 + service.ordinal();
    }

    public int mailRest() {
        return base + 5;
    }

    public int smtp() {
        return base + 6;
    }

    public int signIn() {
        return base + 7;
    }

    public int postgres() {
        return base + 8;
    }

    public int keys() {
        return base + 9;
    }

    public int kafka() {
        return base + 10;
    }

    public int kafkaController() {
        return base + 11;
    }

    public int imap() {
        return base + 12;
    }

    /// Where the launcher shows the letters, and who can sign in.
    public int front() {
        return base + 13;
    }

    /// Every port with the name of what listens there.
    public Map<String, Integer> byName() {
        Map<String, Integer> names = new LinkedHashMap<>();
        names.put("the pages", service(Service.WEB));
        for (Service service : Service.withDatabase()) {
            names.put(service.folder(), service(service));
        }
        names.put("the mail page", mailRest());
        names.put("SMTP", smtp());
        names.put("the sign-in", signIn());
        names.put("PostgreSQL", postgres());
        names.put("the key server", keys());
        names.put("Kafka", kafka());
        names.put("Kafka's controller", kafkaController());
        names.put("IMAP", imap());
        names.put("the front page", front());
        return names;
    }
}
