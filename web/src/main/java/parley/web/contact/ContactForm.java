package parley.web.contact;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import parley.web.frame.Faults;
import parley.web.frame.Form;

/// The fields that ask for it. Each may stay empty, but one way to reach somebody must be there.
public record ContactForm(
        String name,
        String email,
        String phone,
        boolean mayWrite,
        boolean mayLeaveMessage,
        boolean maySayWho,
        String accessNeeds,
        Set<GoodTime> goodTimes) {

    public static final ContactForm EMPTY = new ContactForm("", "", "", false, false, false, "", Set.of());

    /// What fits into a name and into the needs.
    public static final int NAME = 100;

    public static final int NEEDS = 300;

    private static final int EMAIL = 254;
    private static final Pattern AN_EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}");
    private static final Pattern A_PHONE = Pattern.compile("[+]?[0-9 ().x/-]{3,40}");

    public ContactForm {
        goodTimes = GoodTime.inOrder(goodTimes);
    }

    public static ContactForm of(Form form) {
        return new ContactForm(
                form.text("name"),
                form.text("email"),
                form.text("phone"),
                form.ticked("mayWrite"),
                form.ticked("mayLeaveMessage"),
                form.ticked("maySayWho"),
                form.text("accessNeeds"),
                form.some("goodTime", GoodTime.class));
    }

    /// What can be chosen.
    public List<GoodTime> times() {
        return List.of(GoodTime.values());
    }

    /// Adds what does not hold.
    ///
    /// @param own whether who has typed it is who is to be reached
    public Faults check(Faults faults, ContactWords words, boolean own) {
        if (name.length() > NAME) {
            faults.add("name", words.tooLong(NAME));
        }
        if (email.isEmpty() && phone.isEmpty()) {
            faults.add("email", words.oneWay(own));
        }
        if (!email.isEmpty()
                && (email.length() > EMAIL || !AN_EMAIL.matcher(email).matches())) {
            faults.add("email", words.noEmail());
        }
        if (!phone.isEmpty() && !A_PHONE.matcher(phone).matches()) {
            faults.add("phone", words.noPhone());
        }
        if (accessNeeds.length() > NEEDS) {
            faults.add("accessNeeds", words.tooLong(NEEDS));
        }
        return faults;
    }

    @Override
    public String toString() {
        return "ContactForm[***]";
    }
}
