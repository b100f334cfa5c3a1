package parley.intake.limits;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import org.junit.jupiter.api.Test;
import parley.intake.links.ForParticipants;

/// Nobody adds a way in without a limit.
class EveryDoorIsLimitedTest {

    @Test
    void everyPostWithoutASignInOrASessionHasALimit() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("parley.intake");

        methods()
                .that()
                .areAnnotatedWith(POST.class)
                .should(haveALimitIfAnybodyMayCall())
                .check(classes);
    }

    private static ArchCondition<JavaMethod> haveALimitIfAnybodyMayCall() {
        return new ArchCondition<>("have a limit if anybody may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var open = method.isAnnotatedWith(PermitAll.class)
                        || method.getOwner().isAnnotatedWith(PermitAll.class);
                var needsASession = method.isAnnotatedWith(ForParticipants.class)
                        || method.getOwner().isAnnotatedWith(ForParticipants.class)
                        || method.getParameters().stream().anyMatch(it -> it.isAnnotatedWith(CookieParam.class));
                if (open && !needsASession && !method.isAnnotatedWith(Limited.class)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " has no limit"));
                }
            }
        };
    }
}
