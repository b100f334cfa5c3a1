package parley.local.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import parley.local.engine.Trouble;

class MachineTest {

    private static final long GIB = 1L << 30;

    @Test
    void aMachineWithTooLittleMemoryIsRefusedWithBothFigures() {
        assertThatThrownBy(() -> new Machine(2 * GIB, 9 * GIB).require())
                .isInstanceOf(Trouble.class)
                .hasMessage("The office needs 2.5 GiB of memory, and only 2.0 GiB is available.");
    }

    @Test
    void aFullDiskIsRefusedWithBothFigures() {
        assertThatThrownBy(() -> new Machine(3 * GIB, GIB).require())
                .isInstanceOf(Trouble.class)
                .hasMessage("The office needs 2 GiB of disk, and only 1.0 GiB is free.");
    }

    @Test
    void aMachineThatJustSufficesWillDo() {
        assertThatNoException().isThrownBy(() -> new Machine(5 * GIB / 2, 2 * GIB).require());
    }

    @Test
    void looksAtTheDiskOfAFolderThatIsNotThereYet() {
        Machine here = Machine.here(Path.of("target/nowhere/at/all").toAbsolutePath());

        assertThat(here.disk()).isPositive();
        assertThat(here.memory()).isPositive();
    }
}
