package parley.scheduling.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import parley.scheduling.cases.Cases;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.settings.Settings;

/// Reads the starts on offer for one person. Those that have come too near by now are left out.
@ApplicationScoped
@Transactional
class StartsReading {

    private final Cases cases;
    private final StartsOnOffer offer;
    private final Answers answers;
    private final Settings settings;
    private final Clock clock;

    StartsReading(Cases cases, StartsOnOffer offer, Answers answers, Settings settings, Clock clock) {
        this.cases = cases;
        this.offer = offer;
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
    }

    StartsView of(CaseId id, ParticipantId participant) {
        var file = cases.require(id);
        var person = AvailabilityDesk.requireIn(file, participant);
        var open = person.isToPlan();
        var earliest = clock.instant().plus(settings.lead());
        var offered = offer.to(id, participant).stream()
                .filter(start -> !start.isBefore(earliest))
                .toList();
        return StartsView.of(file, person, offered, answers.of(participant), open, settings.zone());
    }
}
