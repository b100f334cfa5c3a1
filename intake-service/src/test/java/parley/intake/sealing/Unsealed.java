package parley.intake.sealing;

import io.quarkus.test.junit.QuarkusMock;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Optional;

/// Switches sealing off for a while, to see that a search for what is not sealed finds it.
public final class Unsealed {

    private Unsealed() {}

    /// Runs something while nothing is sealed.
    public static void during(Runnable work) {
        var sealer = CDI.current().select(Sealer.class).get();
        QuarkusMock.installMockForInstance(new Plain(), sealer);
        work.run();
    }

    /// Keeps everything as it is.
    private static final class Plain extends Sealer {

        Plain() {
            super(
                    CDI.current().select(Keyring.class).get(),
                    CDI.current().select(DoomedKeys.class).get());
        }

        @Override
        public Sealed seal(KeyOwner owner, Place place, byte[] plain) {
            return new Sealed(1, plain);
        }

        @Override
        public Optional<byte[]> open(KeyOwner owner, Place place, Sealed sealed) {
            return Optional.of(sealed.bytes());
        }
    }
}
