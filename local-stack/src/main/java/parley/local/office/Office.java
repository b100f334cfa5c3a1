package parley.local.office;

import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.local.OfficeAddress;
import parley.local.engine.LocalKafka;
import parley.local.engine.LocalPostgres;
import parley.local.engine.MailServer;
import parley.local.engine.SignIn;
import parley.local.engine.TopicDefinitions;
import parley.local.engine.Trouble;

/// The whole office on this machine: what it stands on, and its services, as child processes of this one.
///
/// Everything listens on the loopback only. Closing ends the services first, then what they stand on; so does
/// the end of this process, whatever the cause, only with less ceremony.
public final class Office implements AutoCloseable {

    private final State state;
    private final Ports ports;
    private final Progress progress;
    private final FileLock lock;
    private final InstitutionFolder institution;
    private final LocalPostgres postgres;
    private final LocalPostgres keys;
    private final LocalKafka kafka;
    private final SignIn signIn;
    private final MailServer mail;
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);

    private Office(State state, Ports ports, Progress progress, FileLock lock, InstitutionFolder institution) {
        this.state = state;
        this.ports = ports;
        this.progress = progress;
        this.lock = lock;
        this.institution = institution;
        postgres = new LocalPostgres("PostgreSQL", state.postgres("office"), state.log("postgres"), ports.postgres());
        keys = LocalPostgres.forKeys(state.postgres("keys"), state.log("keys"), ports.keys());
        kafka = new LocalKafka(
                state.kafka(),
                state.log("kafka"),
                ports.kafka(),
                ports.kafkaController(),
                TopicDefinitions.ofTheProject());
        signIn = new SignIn(state.log("sign-in"), ports.signIn());
        mail = new MailServer(state.log("mail"), ports.smtp(), ports.imap(), ports.mailRest());
        Path run = state.folder();
        for (Service service : Service.values()) {
            services.put(
                    service,
                    new ServiceProcess(
                            service, environmentOf(service), run, state.log(service.folder()), ports.service(service)));
        }
    }

    /// An office that is about to start: refuses a machine that is too small, a taken port, a state in use.
    public static Office prepare(State state, Ports ports, Progress progress) {
        return prepare(state, ports, progress, InstitutionFolder.fromEnvironment());
    }

    /// The office of another institution.
    public static Office prepare(State state, Ports ports, Progress progress, InstitutionFolder institution) {
        FileLock lock = state.take();
        try {
            Machine.here(state.folder()).require();
            TakenPort.refuseAny(ports);
            return new Office(state, ports, progress, lock, institution);
        } catch (Trouble refused) {
            state.release(lock);
            throw refused;
        }
    }

    /// Starts everything and returns when every service is ready.
    public void start() {
        start(EnumSet.allOf(Service.class));
    }

    /// Starts what the office stands on, then the given services, and returns when those are ready.
    public void start(Set<Service> wanted) {
        note(false);
        state.time().backToThePresent();
        progress.say("starting PostgreSQL, the key server, Kafka, the sign-in and the mail server");
        Together.run(
                List.of(this::startPostgres, this::startKeys, this::startKafka, this::startSignIn, this::startMail));
        progress.say("starting "
                + String.join(", ", wanted.stream().map(Service::folder).toList()));
        Together.run(
                wanted.stream().<Runnable>map(service -> () -> start(service)).toList());
        note(true);
    }

    /// Says in the state folder where this office is, and whether it is ready.
    private void note(boolean ready) {
        state.note(new RunningOffice(ProcessHandle.current().pid(), ports.base(), ready));
    }

    private void start(Service service) {
        service(service).start();
        progress.say(service.folder() + " is ready");
    }

    private void startPostgres() {
        postgres.start();
        for (Service service : Service.withDatabase()) {
            postgres.createDatabase(service.database());
        }
        progress.say("PostgreSQL is ready, with a database and a role per service");
    }

    private void startKeys() {
        keys.start();
        keys.createDatabase("keys");
        progress.say("the key server is ready");
    }

    private void startKafka() {
        kafka.start();
        progress.say("Kafka is ready, with its topics");
    }

    private void startSignIn() {
        signIn.start();
        progress.say("the sign-in is ready");
    }

    private void startMail() {
        mail.start();
        progress.say("the mail server is ready");
    }

    public OfficeAddress address() {
        return new RunningOffice(0, ports.base(), true).address(state);
    }

    public Ports ports() {
        return ports;
    }

    public State state() {
        return state;
    }

    public ServiceProcess service(Service service) {
        ServiceProcess process = services.get(service);
        if (process == null) {
            throw new IllegalStateException(service + " has no process.");
        }
        return process;
    }

    /// The environment in which a service runs here, for one that is started by other means.
    public Map<String, String> environmentOf(Service service) {
        return ServiceEnvironment.of(service, ports, state.masterKey(), state.time(), institution);
    }

    public LocalPostgres postgres() {
        return postgres;
    }

    public LocalPostgres keys() {
        return keys;
    }

    public LocalKafka kafka() {
        return kafka;
    }

    /// A sentence about a part that was started and has ended though nobody asked it to.
    public Optional<String> casualty(Set<Service> wanted) {
        List<String> ended = new ArrayList<>();
        for (Service service : wanted) {
            ServiceProcess process = service(service);
            if (!process.isAlive()) {
                ended.add(sentence(process.name(), " (exit code " + process.exitCode() + ")", process.log()));
            }
        }
        if (!postgres.isAlive()) {
            ended.add(sentence("PostgreSQL", "", postgres.log()));
        }
        if (!keys.isAlive()) {
            ended.add(sentence("The key server", "", keys.log()));
        }
        if (!kafka.child().isAlive()) {
            ended.add(sentence("Kafka", "", kafka.log()));
        }
        if (!signIn.child().isAlive()) {
            ended.add(sentence("The sign-in", "", signIn.log()));
        }
        if (!mail.child().isAlive()) {
            ended.add(sentence("The mail server", "", mail.log()));
        }
        // What stands on nothing falls: the cause is listed last.
        return ended.isEmpty() ? Optional.empty() : Optional.of(ended.getLast());
    }

    private static String sentence(String name, String code, Path log) {
        return name + " ended unexpectedly" + code + "; its last words are in " + log + ".";
    }

    @Override
    public void close() {
        try {
            Together.run(services.values().stream()
                    .<Runnable>map(process -> process::stop)
                    .toList());
            Together.run(List.of(signIn::close, mail::close, kafka::stop, postgres::stop, keys::stop));
        } finally {
            state.forgetRunning();
            state.release(lock);
        }
    }
}
