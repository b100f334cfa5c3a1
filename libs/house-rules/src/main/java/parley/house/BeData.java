package parley.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import parley.events.Event;

/// What the package of events may hold.
final class BeData {

    private BeData() {}

    static ArchCondition<JavaClass> only() {
        return new ArchCondition<>("be records, enums or sealed interfaces") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!isData(type)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " is no record, enum or sealed interface"));
                }
            }
        };
    }

    /// Besides data: the interface that all of them share, and lists of names that nobody can have an instance of.
    private static boolean isData(JavaClass type) {
        return type.isRecord()
                || type.isEnum()
                || type.isAnonymousClass()
                || type.isInterface() && type.reflect().isSealed()
                || type.isEquivalentTo(Event.class)
                || type.getSimpleName().equals("package-info")
                || isListOfNames(type);
    }

    private static boolean isListOfNames(JavaClass type) {
        return type.getPackageName().equals(Event.class.getPackageName())
                && type.getModifiers().contains(JavaModifier.FINAL)
                && type.getConstructors().stream()
                        .allMatch(made -> made.getModifiers().contains(JavaModifier.PRIVATE))
                && type.getFields().stream()
                        .allMatch(field -> field.getModifiers().contains(JavaModifier.STATIC)
                                && field.getModifiers().contains(JavaModifier.FINAL));
    }
}
