package parley.house;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/// What a model may depend on.
final class OnlyKnow {

    private OnlyKnow() {}

    static ArchCondition<JavaClass> plainJavaAndModels() {
        return new ArchCondition<>("know only plain Java, other models and the words of events") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !isAllowed(dependency.getTargetClass()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
                parameterAnnotations(type)
                        .filter(annotation -> !isAllowed(annotation.getRawType()))
                        .forEach(annotation ->
                                events.add(SimpleConditionEvent.violated(annotation, annotation.getDescription())));
            }
        };
    }

    /// Looked for by hand: ArchUnit long passed over them.
    private static Stream<? extends JavaAnnotation<?>> parameterAnnotations(JavaClass type) {
        return type.getCodeUnits().stream().map(JavaCodeUnit::getParameters).flatMap(parameters -> parameters.stream()
                .flatMap(parameter -> parameter.getAnnotations().stream()));
    }

    private static boolean isAllowed(JavaClass dependency) {
        var type = dependency.getBaseComponentType();
        var home = type.getPackageName();
        return type.isPrimitive()
                || home.equals("java")
                || home.startsWith("java.")
                || home.startsWith("org.jspecify.")
                || home.startsWith("parley.") && home.matches(".*\\.model(\\..*)?")
                || home.startsWith("parley.events") && type.isEnum();
    }
}
