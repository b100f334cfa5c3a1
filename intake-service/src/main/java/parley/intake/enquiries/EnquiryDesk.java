package parley.intake.enquiries;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import parley.events.Office;
import parley.intake.cases.RequestDesk;
import parley.intake.ids.model.CaseId;
import parley.intake.people.Contact;
import parley.intake.requests.Requests;
import parley.intake.sealing.KeyOwner;
import parley.intake.sealing.Place;
import parley.intake.sealing.Sealed;
import parley.intake.sealing.Sealer;
import parley.intake.sealing.Shredder;
import parley.problems.GeneralReason;
import parley.problems.Precondition;
import parley.problems.Refusal;

/// Where a question without a name is asked, answered and forgotten. A code that does not fit and an enquiry that is
/// gone look the same.
@ApplicationScoped
class EnquiryDesk {

    private static final String QUESTION = "enquiry.question";
    private static final String ANSWER = "enquiry.answer";

    private final EnquiryRows rows;
    private final CodeHash hashes;
    private final Sealer sealer;
    private final Shredder shredder;
    private final Requests requests;
    private final Clock clock;
    private final ZoneId campus;
    private final int keptDays;

    EnquiryDesk(
            EnquiryRows rows,
            CodeHash hashes,
            Sealer sealer,
            Shredder shredder,
            Requests requests,
            Clock clock,
            @ConfigProperty(name = "parley.campus-zone") ZoneId campus,
            @ConfigProperty(name = "parley.intake.enquiry-kept-days") int keptDays) {
        this.rows = rows;
        this.hashes = hashes;
        this.sealer = sealer;
        this.shredder = shredder;
        this.requests = requests;
        this.clock = clock;
        this.campus = campus;
        this.keptDays = keptDays;
    }

    @Transactional
    Code ask(Office office, String question) {
        var id = UUID.randomUUID();
        var code = Code.fresh();
        rows.persist(new EnquiryRow(id, office, hashes.of(code), sealed(id, QUESTION, question), today()));
        return code;
    }

    @Transactional
    Enquiry read(String code) {
        return Code.read(code)
                .flatMap(it -> rows.seen(hashes.of(it)))
                .flatMap(this::opened)
                .orElseThrow(EnquiryDesk::nothing);
    }

    @Transactional
    void end(String code) {
        forget(mine(code));
    }

    /// The asker gives a name after all: a case opens with what they asked, and the enquiry is gone. Nothing leads from
    /// one to the other.
    @Transactional
    Requests.Taken request(String code, Contact requester) {
        var row = mine(code);
        var question = opened(row).orElseThrow(EnquiryDesk::nothing).question();
        forget(row);
        return requests.take(RequestDesk.Request.after(row.office(), requester, question));
    }

    @Transactional
    List<Held> of(Office office, int limit) {
        return rows.of(office, limit).stream()
                .flatMap(row -> opened(row).map(words -> new Held(row, words)).stream())
                .toList();
    }

    @Transactional
    Held answer(Office office, UUID id, @Nullable String ifMatch, String answer) {
        var row = ofOffice(office, id);
        Precondition.require(ifMatch, row.version());
        row.answered(sealed(id, ANSWER, answer), today());
        rows.flush();
        return new Held(row, opened(row).orElseThrow(EnquiryDesk::nothing));
    }

    @Transactional
    void drop(Office office, UUID id) {
        forget(ofOffice(office, id));
    }

    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void sweep() {
        rows.unchangedSince(today().minusDays(keptDays)).forEach(this::forget);
    }

    private EnquiryRow mine(String code) {
        return Code.read(code).flatMap(it -> rows.locked(hashes.of(it))).orElseThrow(EnquiryDesk::nothing);
    }

    private EnquiryRow ofOffice(Office office, UUID id) {
        return rows.findByIdOptional(id).filter(row -> row.office() == office).orElseThrow(EnquiryDesk::nothing);
    }

    private void forget(EnquiryRow row) {
        rows.delete(row);
        shredder.doom(new KeyOwner(row.id()), clock.instant());
    }

    /// Empty once the key is gone.
    private Optional<Enquiry> opened(EnquiryRow row) {
        return words(row.id(), QUESTION, row.question())
                .map(question -> new Enquiry(
                        row.office(),
                        question,
                        row.answer().flatMap(it -> words(row.id(), ANSWER, it)).orElse(null),
                        row.changedOn().plusDays(keptDays)));
    }

    private Sealed sealed(UUID id, String column, String words) {
        return sealer.seal(new KeyOwner(id), place(id, column), words.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> words(UUID id, String column, Sealed sealed) {
        return sealer.open(new KeyOwner(id), place(id, column), sealed)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /// An enquiry is no case, but its id keeps its place as a case's would.
    private static Place place(UUID id, String column) {
        return Place.ofCase(new CaseId(id), column);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(campus));
    }

    private static Refusal nothing() {
        return Refusal.because(GeneralReason.NOT_FOUND);
    }

    /// An enquiry as the office sees it.
    record Held(EnquiryRow row, Enquiry words) {

        @Override
        public String toString() {
            return "Held[***]";
        }
    }
}
