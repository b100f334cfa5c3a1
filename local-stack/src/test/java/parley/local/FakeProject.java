package parley.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import parley.local.engine.ProjectHome;
import parley.local.office.Service;

/// A project folder with the real engines and, in place of the services, programs that only say "ready".
final class FakeProject {

    private static final String MAIN = "io/quarkus/bootstrap/runner/QuarkusEntryPoint";

    /// Answers 200 on its port; the one that the environment names crashes instead, as soon as a file says so.
    private static final String SOURCE = """
            package io.quarkus.bootstrap.runner;

            public final class QuarkusEntryPoint {
                public static void main(String[] args) throws Exception {
                    String name = System.getenv("QUARKUS_OIDC_CLIENT_CLIENT_ID");
                    if (name != null && name.equals(System.getenv("FAKE_CRASH"))) {
                        var now = java.nio.file.Path.of(System.getenv("FAKE_CRASH_ONCE_THERE_IS"));
                        while (!java.nio.file.Files.exists(now)) {
                            Thread.sleep(20);
                        }
                        System.exit(3);
                    }
                    var address = new java.net.InetSocketAddress(
                            System.getenv("QUARKUS_HTTP_HOST"), Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT")));
                    var server = com.sun.net.httpserver.HttpServer.create(address, 0);
                    server.createContext("/q/health/ready", exchange -> {
                        exchange.sendResponseHeaders(200, -1);
                        exchange.close();
                    });
                    server.start();
                }
            }
            """;

    private FakeProject() {}

    static Path in(Path folder) throws IOException {
        Path jar = compile(Files.createDirectories(folder.resolve("fake")));
        for (Service service : Service.values()) {
            Path app = Files.createDirectories(folder.resolve(service.folder()).resolve("target/quarkus-app"));
            Files.copy(jar, app.resolve("quarkus-run.jar"));
        }
        for (String shared : List.of("local-stack", "deploy", "catalog-service/src")) {
            Files.createSymbolicLink(folder.resolve(shared), ProjectHome.path().resolve(shared));
        }
        return folder;
    }

    private static Path compile(Path work) throws IOException {
        Path source = work.resolve(MAIN + ".java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, SOURCE);
        int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", work.toString(), source.toString());
        if (code != 0) {
            throw new IllegalStateException("The fake service does not compile.");
        }
        Path jar = work.resolve("quarkus-run.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file)) {
            entries.putNextEntry(new JarEntry(MAIN + ".class"));
            Files.copy(work.resolve(MAIN + ".class"), entries);
        }
        return jar;
    }
}
