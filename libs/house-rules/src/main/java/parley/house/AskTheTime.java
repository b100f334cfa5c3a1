package parley.house;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Set;

/// Where a class may take the time from.
final class AskTheTime {

    private static final Set<String> MACHINE = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.time.ZoneId.systemDefault",
            "java.time.Clock.systemDefaultZone",
            "java.util.TimeZone.getDefault",
            "java.util.Calendar.getInstance");

    private AskTheTime() {}

    static ArchCondition<JavaClass> withoutAClock() {
        return new ArchCondition<>("ask the machine for the time or the zone") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(AskTheTime::asksTheMachine)
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
            }
        };
    }

    /// References such as `Instant::now` are accesses too.
    private static boolean asksTheMachine(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = owner.getName() + "." + access.getName();
        if (MACHINE.contains(name)) {
            return true;
        }
        if (!(access.getTarget() instanceof CodeUnitAccessTarget called)) {
            return false;
        }
        var parameters = called.getRawParameterTypes();
        var hasClock = parameters.stream().anyMatch(parameter -> parameter.isEquivalentTo(Clock.class));
        var now = owner.getPackageName().startsWith("java.time")
                && access.getName().equals("now")
                && !hasClock;
        var date = name.equals("java.util.Date.<init>") && parameters.isEmpty();
        return now || date;
    }
}
