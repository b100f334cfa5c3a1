package parley.web.cases;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.web.contact.Besides;
import parley.web.contact.Contact;
import parley.web.contact.ContactForm;
import parley.web.frame.Form;

/// Another person, as staff write them down.
record NamingForm(
        ContactForm contact, Besides besides, @Nullable Role role, Approach approach) {

    /// @param language the language of who writes
    static NamingForm empty(Locale language) {
        return new NamingForm(ContactForm.EMPTY, Besides.in(language), null, Approach.OFFICE);
    }

    static NamingForm of(Form form, Locale language) {
        return new NamingForm(
                ContactForm.of(form),
                Besides.of(form, language),
                form.one("role", Role.class).orElse(null),
                form.one("approach", Approach.class).orElse(Approach.OFFICE));
    }

    CasesClient.Naming toNaming() {
        var whole = Contact.of(contact, besides);
        return new CasesClient.Naming(
                role,
                approach,
                whole.name(),
                whole.email(),
                whole.phone(),
                whole.language(),
                whole.zone(),
                whole.safeContact(),
                whole.affiliations(),
                whole.roomFeatures(),
                whole.accessNeeds(),
                whole.goodTimes());
    }

    /// Whether something stands in it already.
    public boolean isBegun() {
        return !contact.equals(ContactForm.EMPTY) || besides.isBegun() || role != null;
    }

    @Override
    public String toString() {
        return "NamingForm[***]";
    }
}
