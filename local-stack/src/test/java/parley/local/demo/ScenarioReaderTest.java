package parley.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import parley.local.demo.Scenario.Reply;
import parley.local.engine.ProjectHome;

class ScenarioReaderTest {

    private static final String GOOD = """
            title: A test
            firstContact:
              channel: PHONE
              hoursAgo: 3
              issues: [NOISE]
            offering: mediation
            format: IN_PERSON
            requester:
              name: Alex Moreau
              email: alex@people.example
              ticks: [1, 2]
            others:
              - name: Sam Castellano
                phone: 617-555-0142
            """;

    @ParameterizedTest
    @MethodSource("parley.local.demo.Demo#stories")
    void readsTheScenariosThatComeWithParley(String name) {
        assertThat(Demo.shipped(name).title()).isNotBlank();
    }

    @Test
    void aStoryOfEveryProcedureComesWithParley() {
        assertThat(Demo.stories().stream().map(name -> Demo.shipped(name).path().procedure()))
                .contains(Procedure.values());
    }

    @Test
    void everyStoryIsNamedInTheHelp() throws Exception {
        assertThat(Files.readString(ProjectHome.path().resolve("parley"))).contains(Demo.stories());
    }

    @Test
    void readsWhoTheyAreAndHowTheyAnswer() throws Exception {
        var scenario = ScenarioReader.parse("good.yaml", GOOD);

        assertThat(scenario.requester().ticks()).containsExactly(1, 2);
        assertThat(scenario.requester().answersByVoice()).isFalse();
        assertThat(scenario.others()).singleElement().satisfies(sam -> {
            assertThat(sam.answersByVoice()).isTrue();
            assertThat(sam.calendarEntry()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    channel: PHONE         | channel: PIGEON            | good.yaml, line 3: 'channel' must be one of EMAIL, IN_PERSON, PHONE, WEB
                    hoursAgo: 3            | hoursAgo: soon             | good.yaml, line 4: 'hoursAgo' must be a whole number from 0 to 720
                    issues: [NOISE]        | issues: [SMELL]            | good.yaml, line 5: 'issues' may hold
                    format: IN_PERSON      | formatt: IN_PERSON         | good.yaml, line 7: 'formatt' is not known here
                    email: alex@people.example | email: alex            | good.yaml, line 10: 'email' is not an e-mail address
                    ticks: [1, 2]          | ticks: [1, 99]             | good.yaml, line 11: 'ticks' must be a whole number from 1 to 15
                    phone: 617-555-0142    | roomFeatures: [STEP_FREE]  | good.yaml, line 13: needs an 'email' or a 'phone'
                    name: Sam Castellano   | name: Alex Moreau          | good.yaml, line 12: 'others' two people have the same name
                    title: A test          | title: [A                  | good.yaml, line 2: not YAML
                    """)
    void tellsTheLineAndTheReason(String right, String wrong, String told) {
        assertThat(GOOD).contains(right);
        assertThatThrownBy(() -> ScenarioReader.parse("good.yaml", GOOD.replace(right, wrong)))
                .isInstanceOf(ScenarioProblem.class)
                .hasMessageStartingWith(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    COACHING     | good.yaml, line 12: 'others' do not belong here: nobody else takes part in it
                    FACILITATION | good.yaml, line 1: 'headCount' is missing: how many people are in the group?
                    PIGEONRY     | good.yaml, line 15: 'procedure' must be one of COACHING, CONVERSATION
                    """)
    void tellsWhatAProcedureNeeds(String procedure, String told) {
        assertThatThrownBy(() -> ScenarioReader.parse("good.yaml", GOOD + "procedure: " + procedure + "\n"))
                .isInstanceOf(ScenarioProblem.class)
                .hasMessageStartingWith(told);
    }

    @Test
    void whoSaysNothingOfItSaysYesAndWantsOneSession() throws Exception {
        assertThat(ScenarioReader.parse("good.yaml", GOOD).people()).allSatisfy(person -> {
            assertThat(person.reply()).isEqualTo(Reply.YES);
            assertThat(person.sessions()).isEqualTo(1);
        });
    }

    @Test
    void onlySomebodyInTheScenarioCanStopTakingPart() {
        assertThatThrownBy(() -> ScenarioReader.parse("good.yaml", GOOD + "withdraws: Nobody Here\n"))
                .hasMessage("good.yaml, line 15: 'withdraws' must be the name of somebody in this scenario");
    }

    @Test
    void peopleOfOneTellingAreStrangersToTheNext() throws Exception {
        var people = ScenarioReader.parse("good.yaml", GOOD).tagged("77").people();

        assertThat(people.getFirst().email()).contains("alex+77@people.example");
        assertThat(people.getLast().phone()).contains("617-555-0142-77");
    }
}
