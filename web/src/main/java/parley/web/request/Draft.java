package parley.web.request;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import parley.web.contact.ContactForm;

/// A request on its way. It lies sealed in the browser of whoever writes it, and is gone half an hour later.
///
/// @param key sent along with the request, so that a second tap does not make a second one
record Draft(UUID key, Wish wish, Set<Issue> issues, ContactForm contact) {

    static Draft fresh() {
        return new Draft(UUID.randomUUID(), Wish.NOT_SURE, EnumSet.noneOf(Issue.class), ContactForm.EMPTY);
    }

    Draft about(Wish now, Set<Issue> these) {
        return new Draft(key, now, these, contact);
    }

    Draft from(ContactForm who) {
        return new Draft(key, wish, issues, who);
    }

    @Override
    public String toString() {
        return "Draft[***]";
    }
}
