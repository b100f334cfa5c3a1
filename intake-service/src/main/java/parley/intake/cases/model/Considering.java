package parley.intake.cases.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.intake.ids.model.ParticipantId;

/// A session was held, and everybody is asked whether they want another. There is one only if each says so afresh.
///
/// @param until when silence becomes an answer
/// @param wishes what was said so far; nobody is ever told whose it was
public record Considering(
        CaseFile file,
        CaseTerms terms,
        List<Participant> participants,
        Instant heldAt,
        Instant until,
        Map<ParticipantId, Wish> wishes)
        implements Underway {

    public Considering {
        participants = List.copyOf(participants);
        wishes = Map.copyOf(wishes);
        Underway.requireEveryConsent(terms, participants);
    }

    /// What somebody has said so far.
    public Optional<Wish> wishOf(Participant who) {
        return Optional.ofNullable(wishes.get(who.id()));
    }

    /// Somebody says whether they want another session; who changes their mind in time is heard. With the last yes the
    /// case is accepted again, and each yes is the fresh one that the next session rests on.
    ///
    /// @param targetAt when that session should have begun
    public Underway wished(Participant who, Wish wish, Instant now, Instant targetAt) {
        var said = new HashMap<>(wishes);
        said.put(who.id(), wish);
        var everybodyWants = present().stream().allMatch(one -> Optional.ofNullable(said.get(one.id()))
                .filter(Wish::another)
                .isPresent());
        return everybodyWants
                ? new Accepted(file.aimingAt(targetAt), terms, agreedAnew(said, now), now)
                : new Considering(file, terms, participants, heldAt, until, said);
    }

    /// Whether there will be no further session. For one person their own no settles it. Among several a no waits
    /// until silence would have come to the same, or else the hour of the end would tell one from the other.
    public boolean isSettled(Instant now) {
        var spoken = present().size() == 1 && wishes.size() == 1;
        return spoken || !now.isBefore(until);
    }

    @Override
    public Case withdrawn(Participant who, Standing.Agreed yes, Instant now, Instant answerBy) {
        return Underway.askingTheRest(this, who.now(yes.withdrew(now)), now, answerBy);
    }

    private List<Participant> agreedAnew(Map<ParticipantId, Wish> said, Instant now) {
        return participants.stream()
                .map(one -> one.isGone()
                        ? one
                        : one.now(new Standing.Agreed(
                                now, Optional.ofNullable(said.get(one.id())).flatMap(Wish::heard))))
                .toList();
    }
}
