package parley.notification.wording;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.events.Procedure;

/// What is being planned for the reader, as far as that is known: before anybody has talked with them it is not.
///
/// @param procedure the shape of the path
/// @param role what the reader is in it
public record Help(Optional<Procedure> procedure, Optional<Role> role) {

    /// Nothing is known yet.
    public static final Help UNKNOWN = new Help(Optional.empty(), Optional.empty());

    /// What somebody is in a case, where letters tell the difference.
    public enum Role {
        PERSON_WHO_CAUSED_HARM,
        HARMED_PARTY,
        COMMUNITY_REPRESENTATIVE
    }

    /// Reads the codes that intake answers; one that is unknown here counts as not said.
    public static Help of(@Nullable String procedure, @Nullable String role) {
        return new Help(named(Procedure.values(), procedure), named(Role.values(), role));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, @Nullable String code) {
        return Arrays.stream(all).filter(one -> one.name().equals(code)).findFirst();
    }

    /// Whether the reader talks with the office and with nobody else.
    public boolean alone() {
        return has(Procedure.COACHING) || has(Procedure.CONVERSATION);
    }

    /// Whether each person talks alone with the same practitioners, and nobody meets.
    public boolean oneByOne() {
        return has(Procedure.SHUTTLE);
    }

    /// Whether those who come sit together, with people who lead the talk and take no side.
    public boolean together() {
        return has(Procedure.MEDIATION);
    }

    /// Whether the reader speaks for a group.
    public boolean forGroup() {
        return has(Procedure.FACILITATION) || has(Procedure.TRAINING);
    }

    /// Whether the group comes to learn.
    public boolean toLearn() {
        return has(Procedure.TRAINING);
    }

    /// Whether a plan is written, which leaves the room.
    public boolean planIsWritten() {
        return has(Procedure.RESTORATIVE_CIRCLE);
    }

    public boolean wasHarmed() {
        return role.filter(Role.HARMED_PARTY::equals).isPresent();
    }

    public boolean causedHarm() {
        return role.filter(Role.PERSON_WHO_CAUSED_HARM::equals).isPresent();
    }

    public boolean speaksForOthers() {
        return role.filter(Role.COMMUNITY_REPRESENTATIVE::equals).isPresent();
    }

    private boolean has(Procedure one) {
        return procedure.filter(one::equals).isPresent();
    }
}
