package parley.notification.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.Office;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// What staff do about people who wrote: look, and say that they called.
@ApplicationScoped
class ReplyDesk {

    private final ReplyRows replies;
    private final Clock clock;

    ReplyDesk(ReplyRows replies, Clock clock) {
        this.replies = replies;
        this.clock = clock;
    }

    @Transactional
    List<ReplyRow> list(Office office, @Nullable UUID caseId, @Nullable UUID after, int limit) {
        return replies.page(office, caseId, after, limit);
    }

    @Transactional
    ReplyRow find(Office office, UUID id) {
        return replies.ofOffice(office, id).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    /// Saying so twice is harmless.
    @Transactional
    ReplyRow called(UUID id) {
        var reply = replies.locked(id).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
        reply.called(clock.instant());
        return reply;
    }
}
