package parley.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import parley.local.OfficeAddress;
import parley.local.engine.DataFolders;
import parley.local.front.FrontPage;
import parley.local.office.InstitutionFolder;
import parley.local.office.Office;
import parley.local.office.Ports;
import parley.local.office.Progress;
import parley.local.office.Service;
import parley.local.office.ServiceProcess;
import parley.local.office.State;

/// The office that all of these tests share: four service processes on real servers, in folders of their own.
final class TestOffice {

    private static final List<String> WITH_OUTBOX = List.of("catalog", "intake", "scheduling", "notification");
    private static final AtomicInteger TAGS = new AtomicInteger((int) (System.nanoTime() / 1_000_000 % 400_000));
    private static @Nullable TestOffice shared;

    private final Office office;
    private boolean closed;

    private TestOffice(Office office) {
        this.office = office;
    }

    /// Starts the office with the first test that asks, and ends it with the JVM.
    static synchronized TestOffice shared() {
        if (shared == null) {
            var opened = open(InstitutionFolder.fromEnvironment());
            // Who plays in a browser reads letters there, too.
            FrontPage.open(opened.office.ports().front(), opened.address());
            shared = opened;
        }
        return shared;
    }

    /// Starts an office of its own for a test, of any institution; it ends with the JVM unless it is closed before.
    static TestOffice open(InstitutionFolder institution) {
        try {
            var state = new State(Files.createTempDirectory("parley-office-"));
            var office = Office.prepare(state, freeBlock(), new Progress(System.out), institution);
            var opened = new TestOffice(office);
            Runtime.getRuntime().addShutdownHook(new Thread(opened::close));
            office.start();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void close() {
        if (!closed) {
            closed = true;
            office.close();
            if (!Boolean.getBoolean("parley.keep")) {
                DataFolders.remove(DataFolders.forPostgres(office.state().folder()));
                DataFolders.remove(office.state().folder());
            }
        }
    }

    OfficeAddress address() {
        return office.address();
    }

    /// Where the mail server takes letters.
    int smtp() {
        return office.ports().smtp();
    }

    /// Digits that no other telling of a story uses.
    static String freshTag() {
        return Integer.toString(100_000 + TAGS.incrementAndGet());
    }

    /// The seed of this run; `-Dparley.seed=N` repeats one.
    static long seed() {
        return Long.getLong("parley.seed", 20261121L);
    }

    /// A count for the ordinary tier and a larger one for the soak, which `-Dparley.rounds=N` cuts into parts.
    static int rounds(int ordinary, int soak) {
        return Integer.getInteger(
                "parley.rounds", System.getProperty("parley.tier", "test").equals("soak") ? soak : ordinary);
    }

    // ---- killing and mending ----

    void killAndRestart(String part) {
        kill(part);
        restart(part);
    }

    void kill(String part) {
        switch (part) {
            case "kafka" -> office.kafka().kill();
            case "postgres" -> office.postgres().kill();
            case "keys" -> office.keys().kill();
            case String service -> office.service(service(service)).kill();
        }
    }

    void restart(String part) {
        switch (part) {
            case "kafka" -> office.kafka().start();
            case "postgres" -> office.postgres().start();
            case "keys" -> office.keys().start();
            case String service -> office.service(service(service)).start();
        }
    }

    /// A service that is told some things differently takes the place of the usual one, until [#restart].
    ServiceProcess instead(String part, Map<String, String> settings) {
        office.service(service(part)).stop();
        return office.service(service(part)).with(settings);
    }

    /// A way into a service's database, to be closed.
    Connection connect(String database) throws SQLException {
        return office.postgres().connect(database, database);
    }

    private static Service service(String name) {
        return Service.valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }

    // ---- looking closer than a user could ----

    /// A number out of a service's database.
    long count(String database, String sql) {
        try (var connection = office.postgres().connect(database, database);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// A column out of a service's database.
    List<String> texts(String database, String sql) {
        try (var connection = office.postgres().connect(database, database);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// Waits until every fact has left and every letter that is due has gone.
    void waitUntilDrained() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> {
                    for (String service : WITH_OUTBOX) {
                        assertThat(count(service, "select count(*) from outbox"))
                                .as("facts that have not left " + service)
                                .isZero();
                    }
                    assertThat(count(
                                    "notification",
                                    "select count(*) from letter where state in ('WAITING', 'TRANSMITTING')"
                                            + " and due_at <= now()"))
                            .as("letters that are due")
                            .isZero();
                });
    }

    /// Waits until no fact lies in these services that has not taken effect. What came too early lies there for
    /// a moment; what is parked or dead stays.
    void nothingIsHeld(List<String> services) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            for (String service : services) {
                assertThat(count(service, "select count(*) from inbox_held"))
                        .as("facts that are held in " + service)
                        .isZero();
            }
        });
    }

    /// Makes both database servers write what they hold to their files.
    void flushDatabases() {
        for (var server : List.of(office.postgres(), office.keys())) {
            try (var connection = server.connect("postgres", "postgres");
                    var statement = connection.createStatement()) {
                statement.execute("checkpoint");
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }
    }

    /// Every file that any part of the office has written: databases with their logs, the broker's log, all logs.
    List<Path> everyFile() {
        var files = new ArrayList<Path>();
        for (Path folder : List.of(
                office.postgres().data(), office.keys().data(), office.state().folder())) {
            try {
                Files.walkFileTree(folder, new Finding(files));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /// Finds files in a folder in which servers are at work.
    private static final class Finding extends SimpleFileVisitor<Path> {

        private final List<Path> files;

        Finding(List<Path> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (Files.isRegularFile(file)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException cause) throws IOException {
            // What a server has thrown away meanwhile cannot be read by anybody.
            return cause instanceof NoSuchFileException ? FileVisitResult.CONTINUE : super.visitFileFailed(file, cause);
        }
    }

    /// What lives in a service's memory, as a file.
    Path memoryOf(String service, Path folder) {
        var file = folder.resolve(service + ".hprof");
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var pid = Long.toString(office.service(service(service)).pid());
        try {
            Files.deleteIfExists(file);
            var dump = new ProcessBuilder(jcmd, pid, "GC.heap_dump", file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(service + ".jcmd").toFile())
                    .start();
            assertThat(dump.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
        assertThat(file).exists();
        return file;
    }

    /// The figures of every service, as files.
    List<Path> figures(Path folder) {
        var address = office.address();
        var files = new ArrayList<Path>();
        try (var client = HttpClient.newHttpClient()) {
            for (URI service :
                    List.of(address.catalog(), address.intake(), address.scheduling(), address.notification())) {
                var file = folder.resolve("figures-" + service.getPort());
                client.send(
                        HttpRequest.newBuilder(service.resolve("/q/metrics")).build(), BodyHandlers.ofFile(file));
                files.add(file);
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
        return files;
    }

    /// Every record on every topic, taken out of whatever the broker packed it into.
    Path records(Path folder) {
        var file = folder.resolve("records");
        try (var out = Files.newOutputStream(file)) {
            for (var record : recordsAbout("")) {
                out.write(record.toString().getBytes(StandardCharsets.UTF_8));
                out.write(record.value() == null ? new byte[0] : record.value());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /// The keys of these owners as they lie on the key server, by owner.
    Map<String, byte[]> wrappedKeys(Collection<UUID> owners) {
        var found = new HashMap<String, byte[]>();
        onKeyServer("keys", "keys", connection -> {
            try (var query = connection.prepareStatement("select owner, wrapped from data_key where owner = any (?)")) {
                query.setArray(1, connection.createArrayOf("uuid", owners.toArray()));
                var rows = query.executeQuery();
                while (rows.next()) {
                    found.put("the key of " + rows.getString(1), rows.getBytes(2));
                }
            }
        });
        return found;
    }

    /// Has the key server keep its log no longer than it must, as the deployed ones do.
    void keyServerKeepsNoOldLog() {
        onKeyServer("postgres", "postgres", connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("alter system set wal_recycle = off");
                statement.execute("alter system set min_wal_size = '32MB'");
                statement.execute("alter system set max_wal_size = '64MB'");
                statement.execute("select pg_reload_conf()");
            }
        });
    }

    /// Lets the key server's hour pass: its tables are written anew, and its log moves on.
    void keyServerMovesOn() {
        onKeyServer("keys", "keys", connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("vacuum full data_key");
            }
        });
        onKeyServer("postgres", "postgres", connection -> {
            try (var statement = connection.createStatement()) {
                for (var i = 0; i < 3; i++) {
                    statement.execute("select pg_switch_wal()");
                    statement.execute("checkpoint");
                }
            }
        });
    }

    private void onKeyServer(String database, String role, KeyServerWork work) {
        try (var connection = office.keys().connect(database, role)) {
            work.with(connection);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private interface KeyServerWork {
        void with(Connection connection) throws SQLException;
    }

    /// What a service has logged since it was last started.
    String logOf(String service) {
        try {
            return Files.readString(office.service(service(service)).log(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Records on any topic whose trace headers hold this word.
    List<ConsumerRecord<String, byte[]>> recordsAbout(String trace) {
        return records(record -> {
            var header = record.headers().lastHeader("traceparent");
            return header != null && new String(header.value(), StandardCharsets.UTF_8).contains(trace);
        });
    }

    /// Records on any topic about this case.
    List<ConsumerRecord<String, byte[]>> recordsOf(UUID caseId) {
        return records(record -> caseId.toString().equals(record.key()));
    }

    private List<ConsumerRecord<String, byte[]>> records(Predicate<ConsumerRecord<String, byte[]>> wanted) {
        var settings = new Properties();
        settings.putAll(Map.of(
                "bootstrap.servers",
                office.kafka().bootstrapServers(),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                "false"));
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(Pattern.compile("parley\\..*"));
            for (int empty = 0; empty < 3; ) {
                var records = consumer.poll(Duration.ofSeconds(1));
                empty = records.isEmpty() ? empty + 1 : 0;
                for (var record : records) {
                    if (wanted.test(record)) {
                        found.add(record);
                    }
                }
            }
        }
        return found;
    }

    private static Ports freeBlock() {
        for (int base = 21_000; base < 60_000; base += 100) {
            var ports = new Ports(base);
            if (allFree(Set.copyOf(ports.byName().values()))) {
                return ports;
            }
        }
        throw new IllegalStateException("no free block of ports");
    }

    private static boolean allFree(Set<Integer> ports) {
        for (int port : ports) {
            try (var socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException _) {
                return false;
            }
        }
        return true;
    }
}
