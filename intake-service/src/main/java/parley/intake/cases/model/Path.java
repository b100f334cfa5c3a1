package parley.intake.cases.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import parley.events.Procedure;

/// The way a procedure takes until something may be scheduled: who is in it as what, and who speaks to whom.
///
/// @param fewest how many people it takes
/// @param turned what the requester may be in it
/// @param named what others may be named as; nobody, if it is for one person alone
/// @param needed who must be there, whatever else
/// @param officeReachesOut whether staff alone approach the others
/// @param checked whether staff answer for two things before it is accepted
/// @param forGroup whether one person speaks for a group of so many heads
/// @param oneByOne whether people never meet one another
public record Path(
        int fewest,
        Set<Role> turned,
        Set<Role> named,
        Set<Role> needed,
        boolean officeReachesOut,
        boolean checked,
        boolean forGroup,
        boolean oneByOne) {

    private static final Set<Role> CIRCLE =
            EnumSet.of(Role.PERSON_WHO_CAUSED_HARM, Role.HARMED_PARTY, Role.COMMUNITY_REPRESENTATIVE);

    public Path {
        turned = Set.copyOf(turned);
        named = Set.copyOf(named);
        needed = Set.copyOf(needed);
    }

    /// The way of a procedure.
    public static Path of(Procedure procedure) {
        return switch (procedure) {
            case MEDIATION -> amongParties(false);
            case SHUTTLE -> amongParties(true);
            case COACHING -> alone(Role.COACHEE, false);
            case CONVERSATION -> alone(Role.REQUESTER, false);
            case FACILITATION, TRAINING -> alone(Role.GROUP_CONTACT, true);
            case RESTORATIVE_CIRCLE -> new Path(3, CIRCLE, CIRCLE, CIRCLE, true, true, false, false);
        };
    }

    /// Whether one person takes it alone, and nobody else is ever named or asked.
    public boolean isAlone() {
        return named.isEmpty();
    }

    /// Whether a plan comes out of it, which others get to see.
    public boolean writesAPlan() {
        return checked;
    }

    /// Whether it is for one person, not for a group that one person speaks for.
    public boolean isForOnePerson() {
        return isAlone() && !forGroup;
    }

    /// Whether so many people can still go it.
    public boolean isEnough(long people) {
        return people >= fewest;
    }

    /// Whether everybody is there whom it takes.
    boolean isComplete(List<Participant> present) {
        return isEnough(present.size())
                && needed.stream().allMatch(role -> present.stream().anyMatch(one -> one.role() == role));
    }

    private static Path amongParties(boolean oneByOne) {
        return new Path(2, Set.of(Role.REQUESTER), Set.of(Role.OTHER_PARTY), Set.of(), false, false, false, oneByOne);
    }

    private static Path alone(Role turned, boolean forGroup) {
        return new Path(1, Set.of(turned), Set.of(), Set.of(), false, false, forGroup, false);
    }
}
