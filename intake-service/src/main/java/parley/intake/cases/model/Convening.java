package parley.intake.cases.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// People are being asked, one by one. Nothing may be scheduled.
///
/// @param circleComplete whether staff have said that everybody is named; before that, two yeses are not enough
/// @param anew whether everybody had agreed before, and the rest are asked once more since somebody stopped
public record Convening(
        CaseFile file, CaseTerms terms, List<Participant> participants, boolean circleComplete, boolean anew)
        implements Underway {

    public Convening {
        participants = List.copyOf(participants);
    }

    /// Whether the requester has decided to go on; nobody else is asked before that. Where they stopped after
    /// everybody had agreed, the others may go on without them.
    public boolean requesterGoesOn() {
        return switch (requester().standing()) {
            case Standing.Agreed _, Standing.Withdrew _ -> true;
            case Standing.Named _, Standing.Asked _, Standing.Left _, Standing.Released _ -> false;
        };
    }

    /// One more person is named.
    public Convening naming(Participant newcomer) {
        return among(Stream.concat(participants.stream(), Stream.of(newcomer)).toList());
    }

    /// Somebody who was named is asked.
    public Convening asking(Participant who, Standing.Named named, Instant now, Instant validUntil) {
        return changing(who.now(named.asked(now, Optional.of(validUntil))));
    }

    /// Somebody agrees, which may be the last yes that was missing.
    public Underway agreed(Participant who, Standing.Asked asked, Optional<Heard> heard, Instant now) {
        return changing(who.now(asked.yes(now, heard))).settled(now);
    }

    /// Somebody says no, or says nothing for too long. It shows in nothing before the next daily batch, except that a
    /// requester who does not want to begin ends the case there.
    public Case left(Participant who, Standing.Left left, Instant now) {
        var without = changing(who.now(left));
        return begins(who) ? without.ended(now) : without;
    }

    /// Staff say that everybody is named, or that somebody is still missing.
    public Underway circled(boolean complete, Instant now) {
        return new Convening(file, terms, participants, complete || terms.path().isAlone(), anew).settled(now);
    }

    /// Staff answer for the two things that a circle rests on.
    public Underway checked(Checks answers, Instant now) {
        return new Convening(file, terms.checked(answers), participants, circleComplete, anew).settled(now);
    }

    /// Somebody who was invited and has not answered is reminded.
    public Convening reminding(Participant who, Standing.Asked asked) {
        return changing(who.now(asked.remindedOnce()));
    }

    /// Everybody who is still there is asked afresh, since what they had agreed to has been, or has changed.
    Convening askingAnew(Instant now, Instant validUntil) {
        var people = participants.stream()
                .map(one -> one.isGone() ? one : one.now(new Standing.Asked(now, Optional.of(validUntil), false)))
                .toList();
        return new Convening(file, terms, people, circleComplete, true);
    }

    /// Whether a session was for everybody who is asked anew. Who does not want to counts until the daily batch.
    public boolean wereAllAmong(Set<UUID> people) {
        return anew
                && participants.stream()
                        .filter(one -> !one.hasStopped())
                        .allMatch(one -> people.contains(one.id().value()));
    }

    /// A session that had begun before somebody stopped took place. Whoever has agreed anew since then agreed to that
    /// one, and is asked about the next.
    public Convening held(Instant now, Instant validUntil) {
        var people = participants.stream()
                .map(one -> one.hasLiveYes() ? one.now(new Standing.Asked(now, Optional.of(validUntil), false)) : one)
                .toList();
        return new Convening(file.withOneMoreHeld(), terms, people, circleComplete, true);
    }

    /// Whether somebody is not willing, so that the next daily batch ends it.
    public boolean isInVain() {
        return participants.stream().anyMatch(Participant::hasLeft);
    }

    /// The daily batch has come.
    public NotAccepted notAccepted(Instant now) {
        return new NotAccepted(file, terms, participants, now);
    }

    @Override
    public Case withdrawn(Participant who, Standing.Agreed yes, Instant now, Instant answerBy) {
        var gone = who.now(yes.withdrew(now));
        return begins(who) ? changing(gone).ended(now) : Underway.without(this, gone, now);
    }

    /// Whether it cannot begin without somebody. Once everybody had agreed, the requester is one among the others.
    private boolean begins(Participant who) {
        return isRequester(who) && !anew;
    }

    private Convening changing(Participant changed) {
        return among(with(changed));
    }

    private Convening among(List<Participant> people) {
        return new Convening(file, terms, people, circleComplete, anew);
    }

    private Underway settled(Instant now) {
        return circleComplete && Underway.everyConsentIsLive(terms, participants)
                ? new Accepted(file, terms, participants, now)
                : this;
    }
}
