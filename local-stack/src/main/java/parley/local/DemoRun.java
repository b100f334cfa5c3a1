package parley.local;

import java.util.List;
import java.util.Optional;
import parley.local.demo.Demo;
import parley.local.front.FrontPage;
import parley.local.office.Office;
import parley.local.office.Ports;
import parley.local.office.Progress;
import parley.local.office.RunningOffice;
import parley.local.office.State;

/// `./parley demo`: a story in the office that runs, or in one that is opened for it and closed afterwards.
final class DemoRun {

    private static final int UNUSABLE = 2;

    private DemoRun() {}

    static int run(List<String> args) {
        if (Demo.scenario(args, System.err).isEmpty()) {
            return UNUSABLE;
        }
        State state = State.fromEnvironment();
        Optional<RunningOffice> running = state.running();
        if (running.isPresent()) {
            if (!running.get().ready()) {
                System.err.println("The office is still opening; try again in a moment.");
                return 1;
            }
            // A story that is broken off leaves the office in the present, too.
            Runtime.getRuntime().addShutdownHook(new Thread(state.time()::backToThePresent, "back to the present"));
            return Demo.run(running.get().address(state), args, System.out, System.err);
        }
        Progress progress = new Progress(System.out);
        progress.say("no office is running; opening one for the story");
        Office office = Office.prepare(state, Ports.fromEnvironment(), progress);
        Ending.watch(office);
        office.start();
        FrontPage.open(office.ports().front(), office.address());
        return Demo.run(office.address(), args, System.out, System.err);
    }
}
