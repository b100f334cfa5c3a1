package parley.scheduling.matching.model;

import java.util.List;
import parley.scheduling.time.model.WeeklyHours;
import parley.scheduling.time.model.Window;

/// When a practitioner could sit in a session.
///
/// What is dated counts more than what is weekly, and caution more than hope: among weekly hours "if need be"
/// wins over free, dated stretches win over weekly hours, among them "if need be" wins again, and being away
/// wins over everything.
///
/// @param free weekly hours in which they are there
/// @param ifNeedBe weekly hours in which they would come if nobody else can
/// @param alsoFree stretches in which they are there, whatever the week says
/// @param alsoIfNeedBe stretches in which they would come if nobody else can, whatever the week says
/// @param away when they are not there after all
public record Presence(
        List<WeeklyHours> free,
        List<WeeklyHours> ifNeedBe,
        List<Window> alsoFree,
        List<Window> alsoIfNeedBe,
        List<Window> away) {

    public Presence {
        free = List.copyOf(free);
        ifNeedBe = List.copyOf(ifNeedBe);
        alsoFree = List.copyOf(alsoFree);
        alsoIfNeedBe = List.copyOf(alsoIfNeedBe);
        away = List.copyOf(away);
    }

    /// Of whom nothing is known that can be relied upon: never there.
    public static Presence never() {
        return new Presence(List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
