package parley.local;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import parley.local.engine.FastStart;
import parley.local.engine.ProjectHome;
import parley.local.engine.Trouble;
import parley.local.office.Office;
import parley.local.office.Ports;
import parley.local.office.Progress;
import parley.local.office.State;

/// `./parley` calls this after a whole build: opens an empty office once, and keeps how its programs start.
final class Prepare {

    private Prepare() {}

    static int run() {
        System.setProperty(FastStart.PROPERTY, "record");
        Progress progress = new Progress(System.out);
        progress.say("opening an empty office once, so that the next ones open faster");
        State state = new State(ProjectHome.path().resolve("target/fast-start/office"));
        state.remove();
        try {
            try (Office office = Office.prepare(state, Ports.free(), progress)) {
                office.start();
            }
            progress.say("keeping how its programs start");
            try (ExecutorService two = Executors.newFixedThreadPool(2)) {
                List<? extends Future<?>> all = FastStart.learned().stream()
                        .map(name -> two.submit(() -> FastStart.keep(name)))
                        .toList();
                for (Future<?> one : all) {
                    one.get();
                }
            }
            // Kept when something failed: the logs are in there.
            state.remove();
            progress.say("done");
        } catch (ExecutionException e) {
            throw new Trouble("The faster start could not be kept: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        } finally {
            FastStart.forgetTheRest();
        }
        return 0;
    }
}
