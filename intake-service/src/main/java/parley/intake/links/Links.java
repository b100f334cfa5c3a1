package parley.intake.links;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;
import parley.intake.remains.HangsOnCase;

/// Private links, and the sessions they open. One link speaks for one person in one case, any number of times, until
/// it is revoked.
@ApplicationScoped
public class Links implements HangsOnCase {

    /// How long a session lasts after a link was opened.
    public static final Duration SESSION = Duration.ofMinutes(30);

    private final LinkRows links;
    private final LinkSessionRows sessions;
    private final TicketRows tickets;
    private final Clock clock;

    Links(LinkRows links, LinkSessionRows sessions, TicketRows tickets, Clock clock) {
        this.links = links;
        this.sessions = sessions;
        this.tickets = tickets;
        this.clock = clock;
    }

    /// A new link for a person; those they have go on working.
    @Transactional(Transactional.TxType.MANDATORY)
    public Secret mint(CaseId caseId, ParticipantId participantId) {
        var secret = Secret.fresh();
        links.persist(new LinkRow(secret, caseId, participantId, clock.instant()));
        return secret;
    }

    /// The link that a copy of a letter is to carry. One that it was to carry before has left with nobody, and ends.
    @Transactional(Transactional.TxType.MANDATORY)
    public Secret mint(CaseId caseId, ParticipantId participantId, LetterCopy letter) {
        links.delete(
                "participantId = ?1 and letterId = ?2 and copy = ?3",
                participantId.value(),
                letter.letter(),
                letter.copy());
        var secret = Secret.fresh();
        links.persist(new LinkRow(secret, caseId, participantId, clock.instant()).in(letter));
        return secret;
    }

    /// Opens a link; empty if it does not work any more, or never did.
    @Transactional
    public Optional<OpenedLink> open(Secret secret) {
        // With the lock, so that a link cannot open a session while it is being revoked.
        return links.findByIdOptional(secret.hash(), LockModeType.PESSIMISTIC_WRITE)
                .map(link -> {
                    var token = Secret.fresh();
                    var expiresAt = clock.instant().plus(SESSION);
                    sessions.persist(new LinkSessionRow(token, link, expiresAt));
                    return new OpenedLink(token, expiresAt);
                });
    }

    /// Whose token this is; empty once it is over.
    @Transactional
    public Optional<LinkSession> session(Secret token) {
        return sessions.findByIdOptional(token.hash())
                .filter(session -> !session.isOver(clock.instant()))
                .map(LinkSessionRow::toSession);
    }

    /// A ticket for who has just sent a request: for a while it takes the request back, and opens nothing.
    @Transactional(Transactional.TxType.MANDATORY)
    public Secret ticket(CaseId caseId, ParticipantId participantId, Duration lasts) {
        var token = Secret.fresh();
        tickets.persist(
                new TicketRow(token, caseId, participantId, clock.instant().plus(lasts)));
        return token;
    }

    /// Whose ticket this is; empty once it is over, used or forgotten.
    @Transactional
    public Optional<LinkSession> ticket(Secret token) {
        return tickets.findByIdOptional(token.hash())
                .filter(ticket -> !ticket.isOver(clock.instant()))
                .map(TicketRow::toSession);
    }

    /// Ends every link, session and ticket of a person, at once.
    @Transactional(Transactional.TxType.MANDATORY)
    public void revoke(ParticipantId participantId) {
        links.delete("participantId", participantId.value());
        sessions.delete("participantId", participantId.value());
        tickets.delete("participantId", participantId.value());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(CaseId caseId) {
        links.delete("caseId", caseId.value());
        sessions.delete("caseId", caseId.value());
        tickets.delete("caseId", caseId.value());
    }

    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void sweep() {
        sessions.delete("expiresAt < ?1", clock.instant());
        tickets.delete("expiresAt < ?1", clock.instant());
    }
}
