package parley.local;

import java.util.concurrent.atomic.AtomicBoolean;
import parley.local.office.Office;
import parley.local.office.Progress;

/// Ends the office when this process is asked to end, by Ctrl-C or otherwise: services first, then their ground.
final class Ending {

    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private Ending() {}

    static void watch(Office office) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(office), "ending"));
    }

    static boolean hasBegun() {
        return BEGUN.get();
    }

    private static void end(Office office) {
        BEGUN.set(true);
        Progress progress = new Progress(System.out);
        progress.say("ending the services, then what they stand on");
        office.close();
        progress.say("everything has ended; what the office holds is kept in "
                + office.state().folder());
    }
}
