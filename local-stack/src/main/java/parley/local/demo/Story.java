package parley.local.demo;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import parley.local.OfficeAddress;
import parley.local.demo.Mailbox.Letter;

/// One case, from first contact to the last letter, as staff, participants and practitioners live it.
///
/// Every step goes over the public APIs with real tokens, and every link is read out of a letter that arrived. Where
/// people would wait for days, the clocks of the office are set forward, and set back at the end.
public final class Story {

    private final OfficeAddress office;
    private final Scenario scenario;
    private final Narrator narrator;
    private final Stage stage;
    private final Timing timing;

    /// @param patience how long any one step may take, for instance because a service is being restarted
    public Story(OfficeAddress office, Scenario scenario, Narrator narrator, Duration patience) {
        this.office = office;
        this.scenario = scenario;
        this.narrator = narrator;
        this.stage = new Stage(office, scenario, narrator, patience);
        this.timing = new Timing(stage);
    }

    /// Plays it to the end.
    ///
    /// @throws StoryFailed at the first step that the office does not take
    public Played play() {
        long began = System.nanoTime();
        try {
            var sessions = beginning();
            if (scenario.withdraws().isPresent()) {
                new Stopping(stage).by(stage.person(scenario.withdraws().get()), sessions);
            } else {
                theRest(sessions);
            }
        } finally {
            office.time().backToThePresent();
        }
        narrator.end(Duration.ofNanos(System.nanoTime() - began));
        return stage.played();
    }

    /// Plays it until everybody has the session in their calendar, and leaves it there. No time passes.
    ///
    /// @throws StoryFailed at the first step that the office does not take
    public Played untilTheSessionStands() {
        long began = System.nanoTime();
        beginning();
        narrator.end(Duration.ofNanos(System.nanoTime() - began));
        return stage.played();
    }

    private List<Booked> beginning() {
        narrator.title(scenario.title());
        var talk = new FirstTalk(stage);
        var convening = new Convening(stage, timing);
        stage.leavesOldLettersAlone();
        talk.begins();
        talk.screens();
        convening.requesterDecides();
        if (convening.othersAgree()) {
            return new Holding(stage).books();
        }
        new NotArranged(stage).isTold();
        return scenario.course()
                .landing()
                .map(offering -> {
                    talk.landsOn(offering);
                    convening.requesterDecides();
                    return new Holding(stage).books();
                })
                .orElse(List.of());
    }

    private void theRest(List<Booked> booked) {
        if (booked.isEmpty()) {
            return;
        }
        var sessions = booked;
        for (int held = 1; !sessions.isEmpty(); held++) {
            sessions.forEach(new Meeting(stage)::takesPlace);
            if (new Afterwards(stage).anotherIsWanted(held)) {
                stage.tell("So there will be another session, led by whom they know already.");
                stage.present().forEach(timing::asks);
                sessions = new Holding(stage).books();
            } else {
                sessions = List.of();
            }
        }
        var planning = new Planning(stage);
        if (stage.procedure().isCircle()) {
            planning.writesAndApproves();
        }
        new Ending(stage).comes();
        if (stage.procedure().isCircle()) {
            planning.isKept();
        }
    }

    /// Calendar entries of one session, whoever they are for.
    public static Predicate<Letter> carries(String method, UUID sessionId) {
        return Holding.carries(method, sessionId);
    }
}
