package parley.local.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import parley.local.engine.Child;
import parley.local.engine.Http;
import parley.local.engine.JavaProgram;
import parley.local.engine.ProjectHome;
import parley.local.engine.Trouble;
import parley.local.engine.Waiting;

/// One service as a process of its own, from the jar that its build left.
public final class ServiceProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration GOODBYE = Duration.ofSeconds(20);

    private final Service service;
    private final Map<String, String> environment;
    private final Path folder;
    private final Path log;
    private final int port;
    private @Nullable Child child;

    ServiceProcess(Service service, Map<String, String> environment, Path folder, Path log, int port) {
        this.service = service;
        this.environment = Map.copyOf(environment);
        this.folder = folder;
        this.log = log;
        this.port = port;
    }

    /// The same service, told some things differently. Only one of the two can run.
    public ServiceProcess with(Map<String, String> settings) {
        Map<String, String> told = new HashMap<>(environment);
        told.putAll(settings);
        return new ServiceProcess(service, told, folder, log, port);
    }

    public String name() {
        return service.folder();
    }

    public Path log() {
        return log;
    }

    /// Returns when the service says that it is ready.
    public void start() {
        Path jar = ProjectHome.path().resolve(service.folder()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new Trouble(name() + " is not built; run ./mvnw -pl " + name() + " -am -DskipTests package.");
        }
        Child started = new JavaProgram(
                        name(),
                        List.of(jar.toString()),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                        List.of(),
                        flags(jar),
                        environment)
                .start(folder, log);
        child = started;
        Waiting.until(this::isReady, started, PATIENCE, log);
    }

    /// The jar's manifest opens packages of the JDK, but a manifest is heard only after -jar.
    private static List<String> flags(Path jar) {
        List<String> flags =
                new ArrayList<>(List.of("-Xmx256m", "-XX:-HeapDumpOnOutOfMemoryError", "-XX:+ExitOnOutOfMemoryError"));
        try (JarFile opened = new JarFile(jar.toFile())) {
            Manifest manifest = opened.getManifest();
            String opens =
                    manifest == null ? null : manifest.getMainAttributes().getValue("Add-Opens");
            if (opens != null) {
                for (String opening : opens.split(" ")) {
                    flags.add("--add-opens=" + opening + "=ALL-UNNAMED");
                }
            }
        } catch (IOException e) {
            throw new Trouble(jar + " cannot be read; build the service again.", e);
        }
        flags.addAll(further(System.getenv("PARLEY_SERVICE_JAVA")));
        return flags;
    }

    /// What somebody wants otherwise for once; of two flags that contradict each other, Java heeds the later.
    static List<String> further(@Nullable String written) {
        return written == null || written.isBlank()
                ? List.of()
                : List.of(written.strip().split("\\s+"));
    }

    public boolean isReady() {
        return Http.answers("http://localhost:" + port + "/q/health/ready");
    }

    public boolean isAlive() {
        return child != null && child.isAlive();
    }

    int exitCode() {
        return child == null ? 0 : child.exitCode();
    }

    /// The process id of the running service.
    public long pid() {
        if (child == null) {
            throw new IllegalStateException(name() + " was not started.");
        }
        return child.pid();
    }

    /// Ends the service in order.
    public void stop() {
        if (child != null) {
            child.stop(GOODBYE);
        }
    }

    /// Ends the service as `kill -9` does.
    public void kill() {
        if (child != null) {
            child.kill();
        }
    }
}
