package parley.intake.breakglass;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.events.Office;
import parley.events.cases.BreakGlassOpened;
import parley.events.letters.LetterFailed;
import parley.events.letters.LetterKind;
import parley.events.letters.LetterSent;
import parley.intake.access.StaffMember;
import parley.intake.breakglass.model.Anchor;
import parley.intake.breakglass.model.Ground;
import parley.intake.breakglass.model.LogEntry;
import parley.intake.breakglass.model.Verdict;
import parley.intake.cases.Cases;
import parley.intake.cases.SealedFile;
import parley.intake.ids.model.CaseId;
import parley.intake.refusals.Reason;
import parley.outbox.Outbox;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// Where a case is opened in danger, and where it can be seen afterwards that it was.
@ApplicationScoped
class BreakGlassDesk {

    /// How long a letter may take that should leave at once.
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final OpeningRows openings;
    private final LogRows log;
    private final LogKeys keys;
    private final SecondPeople second;
    private final Cases cases;
    private final SealedFile files;
    private final Outbox outbox;
    private final Clock clock;
    private final Duration lasts;
    private final AtomicLong untold = new AtomicLong();

    BreakGlassDesk(
            OpeningRows openings,
            LogRows log,
            LogKeys keys,
            SecondPeople second,
            Cases cases,
            SealedFile files,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "parley.intake.break-glass-lasts") Duration lasts,
            MeterRegistry meters) {
        this.openings = openings;
        this.log = log;
        this.keys = keys;
        this.second = second;
        this.cases = cases;
        this.files = files;
        this.outbox = outbox;
        this.clock = clock;
        this.lasts = lasts;
        Gauge.builder("parley.break.glass.untold", untold, AtomicLong::get)
                .description("Openings of cases that nobody else was told of for more than a quarter of an hour")
                .register(meters);
    }

    /// Opens a case for one person and some hours. That it is open, the entry in the log and the fact that tells the
    /// second person are there together or not at all.
    @Transactional
    Opened open(StaffMember staff, String reference, Ground ground) {
        var matter = cases.withReference(reference)
                .map(it -> cases.toRead(staff, it.file().id()))
                .orElseThrow(BreakGlassDesk::nothing);
        if (!second.areThereBeside(staff)) {
            throw Refusal.because(Reason.SECOND_PERSON_MISSING);
        }
        var caseId = matter.file().id();
        // Whole seconds: the log's hash is taken of what every database gives back as it was.
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var opening = new OpeningRow(caseId, staff, now, now.plus(lasts));
        openings.persist(opening);
        var entry = log.append(staff.office(), staff.subject(), caseId, ground, now, opening.endsAt());
        log.flush();
        outbox.announce(new BreakGlassOpened(
                caseId.value(), staff.office(), now, opening.id(), opening.endsAt(), entry.number(), entry.hash()));
        return new Opened(opening.id(), now, opening.endsAt(), entry.number());
    }

    /// What is sealed in the case, for the one who opened it and as long as it is open.
    @Transactional
    SealedFile.Contents file(StaffMember staff, UUID id) {
        return openings.findByIdOptional(id)
                .filter(opening -> opening.isOpenFor(staff, clock.instant()))
                .map(opening -> cases.toRead(staff, opening.caseId()))
                .map(files::open)
                .orElseThrow(BreakGlassDesk::nothing);
    }

    /// When a case was opened, for its own record.
    @Transactional
    List<OpeningRow> record(StaffMember staff, CaseId id) {
        var matter = cases.toRead(staff, id);
        return openings.of(matter.file().id());
    }

    @Transactional
    List<LogEntry> log(Office office) {
        return log.of(office);
    }

    @Transactional
    Verdict verdict(Office office, Anchor anchor) {
        return log.chain(office).against(anchor, keys.signing(office));
    }

    /// The letter about an opening has left.
    void heard(@Observes LetterSent sent) {
        if (sent.kind() == LetterKind.BREAK_GLASS_OPENED) {
            openings.findByIdOptional(sent.recipientId()).ifPresent(opening -> opening.told(sent.at()));
        }
    }

    /// The letter did not leave, or came back after it had.
    void heard(@Observes LetterFailed failed) {
        if (failed.kind() == LetterKind.BREAK_GLASS_OPENED) {
            openings.findByIdOptional(failed.recipientId()).ifPresent(OpeningRow::notTold);
        }
    }

    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void sweep() {
        var now = clock.instant();
        openings.forgetWho(now);
        untold.set(openings.untold(now.minus(PATIENCE)));
    }

    private static Refusal nothing() {
        return Refusal.because(GeneralReason.NOT_FOUND);
    }

    record Opened(UUID id, Instant openedAt, Instant endsAt, int entry) {}
}
