package parley.local;

import java.io.Console;
import java.util.List;
import parley.local.office.State;

/// `./parley reset`: forgets everything the local office holds.
final class Reset {

    private Reset() {}

    static int run(List<String> args) {
        if (!args.isEmpty() && !args.equals(List.of("--yes"))) {
            return Main.misused("reset takes --yes or nothing");
        }
        State state = State.fromEnvironment();
        if (!state.exists()) {
            System.out.println("There is nothing to remove at " + state.folder() + ".");
            return 0;
        }
        if (state.running().isPresent()) {
            System.err.println("The office on " + state.folder() + " is running; end it first.");
            return 1;
        }
        if (args.isEmpty() && !confirmed(state)) {
            System.out.println("Nothing was removed.");
            return 1;
        }
        state.remove();
        System.out.println("Removed " + state.folder() + ".");
        return 0;
    }

    private static boolean confirmed(State state) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            System.err.println("Nobody is here to ask; say ./parley reset --yes to remove " + state.folder() + ".");
            return false;
        }
        return "yes".equals(console.readLine("Remove all data of the local office in %s? (yes/no) ", state.folder()));
    }
}
