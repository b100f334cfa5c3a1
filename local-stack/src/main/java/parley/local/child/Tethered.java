package parley.local.child;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.Arrays;

/// Runs another main, and ends the process in order as soon as standard input ends.
///
/// The launcher holds the other end of that pipe, so even a killed launcher leaves nothing behind. The
/// process also leaves the terminal's group, so that Ctrl-C reaches the launcher alone, which ends its
/// children in the right order.
public final class Tethered {

    /// In seconds; whoever has much to write down at the end is given more.
    private static final int LONGEST_GOODBYE = Integer.getInteger("parley.goodbye", 20);

    private Tethered() {}

    public static void main(String[] args) throws Throwable {
        leaveTheTerminal();
        InputStream tether = System.in;
        Thread.ofPlatform().daemon().name("tether").start(() -> endWith(tether));
        MethodHandle main = MethodHandles.publicLookup()
                .findStatic(Class.forName(args[0]), "main", MethodType.methodType(void.class, String[].class));
        main.invoke(Arrays.copyOfRange(args, 1, args.length));
    }

    private static void leaveTheTerminal() throws Throwable {
        Linker linker = Linker.nativeLinker();
        MethodHandle setsid = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("setsid"), FunctionDescriptor.of(ValueLayout.JAVA_INT));
        // A process that already leads a group is refused; then there is nothing to leave.
        int _ = (int) setsid.invokeExact();
    }

    private static void endWith(InputStream tether) {
        try {
            while (tether.read() != -1) {
                // Nobody writes here; only the end matters.
            }
        } catch (IOException broken) {
            // A broken pipe is an ended pipe.
        }
        Thread.ofPlatform().daemon().name("last resort").start(Tethered::haltLater);
        System.exit(0);
    }

    private static void haltLater() {
        try {
            Thread.sleep(Duration.ofSeconds(LONGEST_GOODBYE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
