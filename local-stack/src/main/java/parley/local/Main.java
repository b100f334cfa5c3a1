package parley.local;

import java.util.List;
import parley.local.engine.Trouble;
import parley.local.office.Service;

/// What `./parley` calls once it has found a JDK and built what was stale.
public final class Main {

    private static final int MISUSED = 2;

    private Main() {}

    public static void main(String[] args) {
        System.exit(code(List.of(args)));
    }

    private static int code(List<String> args) {
        try {
            return run(args);
        } catch (Trouble trouble) {
            // While everything ends, failures of the parts that are ending are no news.
            if (!Ending.hasBegun()) {
                System.err.println(trouble.getMessage());
            }
            return 1;
        }
    }

    private static int run(List<String> args) {
        if (args.isEmpty()) {
            return misused("nothing to do");
        }
        List<String> rest = args.subList(1, args.size());
        return switch (args.getFirst()) {
            case "up" -> rest.isEmpty() ? Up.run() : misused("up takes no options");
            case "demo" -> DemoRun.run(rest);
            case "dev" -> dev(rest);
            case "test" -> TestRun.run(rest);
            case "prepare" -> rest.isEmpty() ? Prepare.run() : misused("prepare takes no options");
            case "reset" -> Reset.run(rest);
            default -> misused("\"" + args.getFirst() + "\" is not a command");
        };
    }

    private static int dev(List<String> rest) {
        for (Service service : Service.values()) {
            if (rest.equals(List.of(service.folder())) || rest.equals(List.of(service.database()))) {
                return Dev.run(service);
            }
        }
        return misused("dev takes one of catalog, intake, scheduling, notification, web");
    }

    static int misused(String why) {
        System.err.println(why + "; see ./parley help");
        return MISUSED;
    }
}
