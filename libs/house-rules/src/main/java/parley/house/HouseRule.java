package parley.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.notBePublic;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A rule that each service's `ArchitectureTest` holds its classes to.
///
/// Rules about what a class may use are lists of what is allowed, because a list of what is forbidden goes stale
/// without anybody noticing. For every rule an offender is planted in the tests of this module.
public enum HouseRule {
    /// A model depends on Java, on other models and on the words of events, and on no framework.
    MODELS_ARE_PLAIN(classes().that().resideInAPackage("..model..").should(OnlyKnow.plainJavaAndModels())),

    /// Features of a service use one another in one direction only.
    FEATURES_HAVE_NO_CYCLES(slices().matching("parley.(*).(*)..").should().beFreeOfCycles()),

    /// Nobody outside a feature can touch what knows HTTP, SQL or Kafka.
    EDGES_ARE_CLOSED(classes()
            .that(DescribedPredicate.<JavaClass>or(
                    resource(),
                    annotatedWith("jakarta.persistence.Entity"),
                    assignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase"),
                    listener()))
            .should(notBePublic())),

    /// The time of day is asked of a clock that can be set, and the machine's zone means nothing.
    TIME_COMES_IN(noClasses().should(AskTheTime.withoutAClock())),

    /// Events are records, enums and sealed interfaces, and no code.
    EVENTS_ARE_DATA(classes().that(resideInAnyPackage("parley.events..")).should(BeData.only()));

    /// By root package: reading them takes longer than all rules together.
    private static final Map<String, JavaClasses> READ = new ConcurrentHashMap<>();

    private final ArchRule rule;

    HouseRule(ArchRule rule) {
        this.rule = rule.allowEmptyShould(true);
    }

    /// Fails if a class of the package, tests aside, breaks the rule. The shared events are always looked at too.
    public void check(String rootPackage) {
        check(READ.computeIfAbsent(rootPackage, HouseRule::classesOf));
    }

    private static JavaClasses classesOf(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage, "parley.events");
    }

    void check(JavaClasses classes) {
        rule.check(classes);
    }

    /// What is annotated as the client of a neighbour is no endpoint.
    private static DescribedPredicate<JavaClass> resource() {
        return DescribedPredicate.describe(
                "answer requests",
                type -> type.isAnnotatedWith("jakarta.ws.rs.Path")
                        && !type.isAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RegisterRestClient"));
    }

    private static DescribedPredicate<JavaClass> listener() {
        return DescribedPredicate.describe("listen to a channel", type -> type.getMethods().stream()
                .anyMatch(method -> method.isAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Incoming")));
    }
}
