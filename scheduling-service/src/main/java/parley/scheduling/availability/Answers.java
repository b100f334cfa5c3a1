package parley.scheduling.availability;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import parley.scheduling.cases.model.Attending;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.ids.Ids;

/// What people said about times. It goes with whoever said it.
@ApplicationScoped
@Transactional
public class Answers {

    private final TickedStartRows ticks;
    private final GivenWindowRows windows;
    private final SpokenAnswerRows spoken;
    private final Ids ids;

    Answers(TickedStartRows ticks, GivenWindowRows windows, SpokenAnswerRows spoken, Ids ids) {
        this.ticks = ticks;
        this.windows = windows;
        this.spoken = spoken;
        this.ids = ids;
    }

    public Answer of(ParticipantId participant) {
        var id = participant.value();
        return new Answer(
                ticks.find("participantId", id).stream()
                        .map(TickedStartRow::startsAt)
                        .collect(toSet()),
                windows.find("participantId", id).stream()
                        .map(GivenWindowRow::toWindow)
                        .toList());
    }

    /// Takes an answer in place of any before.
    void store(ParticipantId participant, Answer answer) {
        forget(participant.value());
        var id = participant.value();
        answer.ticked().stream().sorted().forEach(start -> ticks.persist(new TickedStartRow(ids.next(), id, start)));
        answer.windows().forEach(window -> windows.persist(new GivenWindowRow(ids.next(), id, window)));
    }

    void storeSpoken(SpokenAnswerRow row) {
        spoken.persist(row);
    }

    /// Forgets what these people said.
    public void forget(List<Attending> people) {
        people.forEach(one -> forget(one.id().value()));
    }

    private void forget(UUID participant) {
        ticks.delete("participantId", participant);
        windows.delete("participantId", participant);
        spoken.delete("participantId", participant);
    }
}
