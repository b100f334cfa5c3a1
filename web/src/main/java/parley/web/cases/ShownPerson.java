package parley.web.cases;

import org.jspecify.annotations.Nullable;
import parley.web.cases.CasesClient.PersonInCase;
import parley.web.contact.Contact;

/// Somebody in the case.
///
/// @param contact absent while it is kept back
/// @param attendant what scheduling knows of them; absent before times are asked for
record ShownPerson(PersonInCase person, @Nullable Contact contact, CasePlansClient.@Nullable Attendant attendant) {

    /// Whether they have not said yes and wait to be asked by the office.
    public boolean isOpen() {
        return person.standing() != Standing.AGREED;
    }

    /// Whether the requester talks to them first.
    public boolean isApproachedByRequester() {
        return person.approach() == Approach.REQUESTER;
    }

    /// Whether times can still be said for them.
    public boolean isAskedForTimes() {
        return attendant != null && attendant.progress() == Progress.TO_PLAN;
    }

    /// Something that they do not wish.
    public boolean isGuarded() {
        var safe = contact == null ? null : contact.safeContact();
        return safe != null && !(safe.mayWrite() && safe.maySayWho() && safe.mayLeaveMessage());
    }

    @Override
    public String toString() {
        return "ShownPerson[***]";
    }
}
