package parley.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.events.offender.EventWithBehaviour;
import parley.events.offender.OpenEvent;
import parley.offender.edges.PublicListener;
import parley.offender.edges.PublicResource;
import parley.offender.edges.PublicRow;
import parley.offender.edges.PublicRows;
import parley.offender.parameter.model.ModelWithAnnotatedParameter;
import parley.offender.plain.model.AnnotatedModel;
import parley.offender.time.MachineTime;
import parley.offender.vocabulary.model.ModelOfEvents;
import parley.ring.one.One;
import parley.ring.two.Two;

class HouseRuleTest {

    @ParameterizedTest
    @EnumSource
    void holdsForTheSharedEvents(HouseRule rule) {
        assertThatCode(() -> rule.check("parley.events")).doesNotThrowAnyException();
    }

    @Test
    void catchesAFrameworkInAModel() {
        assertThatThrownBy(() -> HouseRule.MODELS_ARE_PLAIN.check(of(AnnotatedModel.class)))
                .hasMessageContaining("jakarta.ws.rs.Path");
    }

    @Test
    void catchesAFrameworkOnAParameterOfAModel() {
        assertThatThrownBy(() -> HouseRule.MODELS_ARE_PLAIN.check(of(ModelWithAnnotatedParameter.class)))
                .hasMessageContaining("jakarta.ws.rs.QueryParam");
    }

    @Test
    void letsModelsUseTheWordsOfEventsButNotEvents() {
        assertThatThrownBy(() -> HouseRule.MODELS_ARE_PLAIN.check(of(ModelOfEvents.class)))
                .hasMessageContaining("CaseClosed")
                .hasMessageNotContaining("<parley.events.Office>");
    }

    @Test
    void catchesFeaturesThatUseEachOther() {
        assertThatThrownBy(() -> HouseRule.FEATURES_HAVE_NO_CYCLES.check(of(One.class, Two.class)))
                .hasMessageContaining("Cycle detected");
    }

    @ParameterizedTest
    @ValueSource(classes = {PublicResource.class, PublicRow.class, PublicRows.class, PublicListener.class})
    void catchesAnOpenEdge(Class<?> edge) {
        assertThatThrownBy(() -> HouseRule.EDGES_ARE_CLOSED.check(of(edge))).hasMessageContaining(edge.getSimpleName());
    }

    @Test
    void catchesEveryWayToAskTheMachineForTheTime() {
        assertThatThrownBy(() -> HouseRule.TIME_COMES_IN.check(of(MachineTime.class)))
                .satisfies(failure -> assertThat(failure.toString().lines())
                        .filteredOn(line -> line.contains("MachineTime."))
                        .hasSize(7)
                        .noneMatch(line -> line.contains("ByTheClock") || line.contains("byTheClock")));
    }

    @ParameterizedTest
    @ValueSource(classes = {EventWithBehaviour.class, OpenEvent.class})
    void catchesEventsThatAreNoData(Class<?> offender) {
        assertThatThrownBy(() -> HouseRule.EVENTS_ARE_DATA.check(of(offender)))
                .hasMessageContaining(offender.getSimpleName());
    }

    private static JavaClasses of(Class<?>... types) {
        return new ClassFileImporter().importClasses(types);
    }
}
