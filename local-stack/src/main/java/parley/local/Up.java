package parley.local;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import parley.local.engine.Trouble;
import parley.local.front.FrontPage;
import parley.local.office.Office;
import parley.local.office.Ports;
import parley.local.office.Progress;
import parley.local.office.Service;
import parley.local.office.State;

/// `./parley up`: the whole office, until somebody ends it.
final class Up {

    private static final long GLANCE = 300;

    private Up() {}

    static int run() {
        Progress progress = new Progress(System.out);
        Office office = Office.prepare(State.fromEnvironment(), Ports.fromEnvironment(), progress);
        Ending.watch(office);
        office.start();
        FrontPage.open(office.ports().front(), office.address());
        progress.say("the office is open");
        System.out.println(Welcome.text(office.address(), office.state()));
        watch(office, EnumSet.allOf(Service.class));
        return 0;
    }

    /// Never returns: either this process is ended, or a part of the office ended by itself.
    static void watch(Office office, Set<Service> wanted) {
        while (true) {
            Optional<String> casualty = office.casualty(wanted);
            if (casualty.isPresent()) {
                throw new Trouble(casualty.get());
            }
            try {
                Thread.sleep(GLANCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Trouble("Interrupted.", e);
            }
        }
    }
}
