package parley.scheduling.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import parley.events.sessions.AvailabilityAsked;
import parley.events.sessions.Blocker;
import parley.events.sessions.SchedulingBlocked;
import parley.outbox.Outbox;
import parley.problems.Fault;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.cases.CaseFile;
import parley.scheduling.cases.Cases;
import parley.scheduling.cases.model.Attending;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.cases.model.PlannedCase;
import parley.scheduling.problems.SchedulingReason;
import parley.scheduling.settings.Settings;

/// Asks people for their times and takes their answers.
@ApplicationScoped
@Transactional
public class AvailabilityDesk {

    private final Cases cases;
    private final StartsOnOffer offer;
    private final Answers answers;
    private final ToldSessions told;
    private final Outbox outbox;
    private final Settings settings;
    private final Clock clock;

    AvailabilityDesk(
            Cases cases,
            StartsOnOffer offer,
            Answers answers,
            ToldSessions told,
            Outbox outbox,
            Settings settings,
            Clock clock) {
        this.cases = cases;
        this.offer = offer;
        this.answers = answers;
        this.told = told;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /// Asks one person, who has just become part of the case. The first one to be asked makes starts be chosen.
    public void ask(CaseFile file, Attending person) {
        if (offer.in(file.id()).isEmpty()) {
            offer.choose(file);
        }
        announce(file, person);
    }

    /// Asks everybody again, about new starts.
    ///
    /// @param round the round that begins: one more than the one that is over; naming the current one changes
    ///     nothing
    public void askAgain(CaseId id, int round) {
        var file = cases.requireLocked(id);
        var current = roundOf(file.state());
        if (round == current) {
            return;
        }
        if (round != current + 1) {
            throw Refusal.because(SchedulingReason.ROUND_HAS_MOVED_ON).with("round", current);
        }
        var anew =
                switch (file.state()) {
                    case PlannedCase.Gathering gathering -> gathering.askedAnew();
                    case PlannedCase.Ready ready -> ready.askedAnew();
                    case PlannedCase.Planned _, PlannedCase.Met _ ->
                        throw Refusal.because(SchedulingReason.TIMES_NO_LONGER_ASKED);
                    case PlannedCase.Closed _ -> throw Refusal.because(SchedulingReason.CASE_IS_CLOSED);
                };
        begin(id, anew);
    }

    /// A round of times begins in a case that the caller has locked: everybody who has no session is asked, about new
    /// starts.
    public void begin(CaseId id, PlannedCase.Gathering round) {
        cases.store(round);
        cases.setSearchDue(id, false);
        var toAsk = round.people().stream().filter(Attending::isToPlan).toList();
        answers.forget(toAsk);
        var file = cases.require(id);
        offer.choose(file);
        toAsk.forEach(person -> announce(file, person));
    }

    /// Takes somebody's answer, in place of an earlier one. While their session stands, staff see that it no
    /// longer suits somebody, if so; it stays as it is until they decide.
    ///
    /// @param said the answer, given the earlier one
    /// @param recordedBy who of the staff wrote it down, if it was spoken
    public void answer(
            CaseId id,
            ParticipantId participant,
            UnaryOperator<Answer> said,
            boolean calendarEntry,
            Optional<String> recordedBy) {
        var file = cases.requireLocked(id);
        var isToPlan = requireIn(file, participant).isToPlan();
        if (!isToPlan && !told.isToCome(id, participant)) {
            throw Refusal.because(SchedulingReason.TIMES_NO_LONGER_ASKED);
        }
        var answer = said.apply(answers.of(participant));
        requireOffered(id, participant, answer);
        if (!isToPlan) {
            store(participant, answer, recordedBy);
            told.saidOtherTimes(id, participant, answer);
            return;
        }
        var after =
                switch (file.state()) {
                    case PlannedCase.Gathering gathering -> gathering.answered(participant, calendarEntry);
                    case PlannedCase.Ready ready -> ready.answered(participant, calendarEntry);
                    case PlannedCase.Planned _, PlannedCase.Met _ ->
                        throw Refusal.because(SchedulingReason.TIMES_NO_LONGER_ASKED);
                    case PlannedCase.Closed _ -> throw Refusal.because(SchedulingReason.CASE_IS_CLOSED);
                };
        store(participant, answer, recordedBy);
        cases.store(after);
        cases.setSearchDue(id, after instanceof PlannedCase.Ready);
    }

    private void store(ParticipantId participant, Answer answer, Optional<String> recordedBy) {
        answers.store(participant, answer);
        recordedBy.ifPresent(
                who -> answers.storeSpoken(new SpokenAnswerRow(participant.value(), who, clock.instant())));
    }

    /// Offers somebody more starts, since those they were offered do not suit. It changes nothing for anybody else.
    ///
    /// @param most how many in all; asking for so many twice is harmless
    void offerMore(CaseId id, ParticipantId participant, int most) {
        var file = cases.requireLocked(id);
        if (!requireIn(file, participant).isToPlan()) {
            throw Refusal.because(SchedulingReason.TIMES_NO_LONGER_ASKED);
        }
        offer.chooseMore(file, participant, most);
    }

    /// Nobody is waited for any longer: staff are told that no time fits, as if everybody had answered. Whose answer is
    /// missing is not said.
    void lapse(CaseId id) {
        var file = cases.requireLocked(id);
        if (!cases.timesMissingAt(clock.instant()).contains(id)) {
            return;
        }
        cases.stopWaitingForTimes(id);
        var starts = offer.in(id).size();
        outbox.announce(new SchedulingBlocked(
                id.value(),
                file.office(),
                clock.instant(),
                starts,
                List.of(new SchedulingBlocked.Lost(Blocker.PARTICIPANT_UNAVAILABLE, starts))));
    }

    /// Whether the person still has to say which times suit them.
    public boolean isOpen(CaseId id, ParticipantId participant) {
        return cases.find(id).stream()
                .map(CaseFile::state)
                .filter(PlannedCase.Gathering.class::isInstance)
                .flatMap(state -> state.people().stream())
                .anyMatch(one -> one.id().equals(participant) && one.isToPlan() && !one.answered());
    }

    private void announce(CaseFile file, Attending person) {
        cases.waitForTimesUntil(file.id(), clock.instant().plus(settings.timesLapseAfter()));
        outbox.announce(new AvailabilityAsked(
                file.id().value(), file.office(), clock.instant(), person.id().value(), person.askedBy()));
    }

    static Attending requireIn(CaseFile file, ParticipantId participant) {
        return file.state().people().stream()
                .filter(one -> one.id().equals(participant))
                .findFirst()
                .orElseThrow(() -> Refusal.because(
                        file.state() instanceof PlannedCase.Closed
                                ? SchedulingReason.CASE_IS_CLOSED
                                : GeneralReason.NOT_FOUND));
    }

    private void requireOffered(CaseId id, ParticipantId participant, Answer answer) {
        if (!Set.copyOf(offer.to(id, participant)).containsAll(answer.ticked())) {
            throw Refusal.because(SchedulingReason.START_NOT_OFFERED)
                    .with(Fault.at("#/starts", "must be among the starts on offer"));
        }
    }

    static int roundOf(PlannedCase state) {
        return switch (state) {
            case PlannedCase.Gathering gathering -> gathering.round();
            case PlannedCase.Ready ready -> ready.round();
            case PlannedCase.Planned planned -> planned.round();
            case PlannedCase.Met met -> met.round();
            case PlannedCase.Closed _ -> throw Refusal.because(SchedulingReason.CASE_IS_CLOSED);
        };
    }
}
