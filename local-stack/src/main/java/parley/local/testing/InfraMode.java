package parley.local.testing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.local.engine.Trouble;

/// Where tests take their servers from: the system property `infra.mode`, which nobody has to set.
///
/// `auto` uses containers when an engine answers and the images are there already; it never waits for a
/// download. `containers` insists, and may download; `embedded` never looks.
enum InfraMode {
    AUTO,
    EMBEDDED,
    CONTAINERS;

    static Infrastructure chosen() {
        return parse(System.getProperty("infra.mode", "auto")).infrastructure(ContainerProbe.ofThisMachine());
    }

    private static void sayOnce(String why) {
        if (System.getProperty("parley.ground.said") == null) {
            System.setProperty("parley.ground.said", why);
            System.out.println("Tests use the local stack: " + why + ".");
        }
    }

    static InfraMode parse(String word) {
        for (InfraMode mode : values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(word)) {
                return mode;
            }
        }
        throw new Trouble("infra.mode is auto, embedded or containers, not \"" + word + "\".");
    }

    Infrastructure infrastructure(ContainerProbe probe) {
        return switch (this) {
            case EMBEDDED -> new EmbeddedInfrastructure();
            case CONTAINERS -> new ContainerInfrastructure();
            case AUTO -> {
                Optional<String> obstacle =
                        probe.obstacle(List.of(ContainerInfrastructure.POSTGRES, ContainerInfrastructure.KAFKA));
                obstacle.ifPresent(InfraMode::sayOnce);
                yield obstacle.isPresent() ? new EmbeddedInfrastructure() : new ContainerInfrastructure();
            }
        };
    }
}
