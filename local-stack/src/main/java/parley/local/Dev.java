package parley.local;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import parley.local.engine.Http;
import parley.local.engine.ProjectHome;
import parley.local.engine.Trouble;
import parley.local.front.FrontPage;
import parley.local.office.Office;
import parley.local.office.Ports;
import parley.local.office.Progress;
import parley.local.office.Service;
import parley.local.office.State;

/// `./parley dev SERVICE`: the office with that one service in Quarkus' development mode, on the same port.
final class Dev {

    private static final long GLANCE = 500;

    private Dev() {}

    static int run(Service service) {
        Progress progress = new Progress(System.out);
        Office office = Office.prepare(State.fromEnvironment(), Ports.fromEnvironment(), progress);
        Ending.watch(office);
        Set<Service> others = EnumSet.complementOf(EnumSet.of(service));
        office.start(others);
        FrontPage.open(office.ports().front(), office.address());
        progress.say("starting " + service.folder() + " in development mode; its console follows");
        Process maven = maven(service, office);
        Runtime.getRuntime().addShutdownHook(new Thread(maven::destroy, "end of development mode"));
        return watch(office, others, service, maven, progress);
    }

    private static Process maven(Service service, Office office) {
        ProcessBuilder builder = new ProcessBuilder(
                        ProjectHome.path().resolve("mvnw").toString(),
                        "-pl",
                        service.folder(),
                        "-am",
                        "-Dspotless.check.skip=true",
                        "compile",
                        "io.quarkus.platform:quarkus-maven-plugin:dev",
                        "-Dquarkus.analytics.disabled=true")
                .directory(ProjectHome.path().toFile())
                .inheritIO();
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(office.environmentOf(service));
        builder.environment().put("QUARKUS_PROFILE", "dev,local");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new Trouble("Maven could not be started: " + e.getMessage() + ".", e);
        }
    }

    private static int watch(Office office, Set<Service> others, Service service, Process maven, Progress progress) {
        String readiness = "http://localhost:" + office.ports().service(service) + "/q/health/ready";
        boolean told = false;
        try {
            while (!maven.waitFor(GLANCE, TimeUnit.MILLISECONDS)) {
                Optional<String> casualty = office.casualty(others);
                if (casualty.isPresent()) {
                    throw new Trouble(casualty.get());
                }
                if (!told && Http.answers(readiness)) {
                    told = true;
                    progress.say(service.folder() + " is ready; a saved file takes effect with the next request");
                    System.out.println(Welcome.text(office.address(), office.state()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
        return maven.exitValue();
    }
}
