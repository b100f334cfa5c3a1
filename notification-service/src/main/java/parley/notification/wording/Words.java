package parley.notification.wording;

/// A letter as it is read: its subject, and the same words once plain and once for a browser.
public record Words(String subject, String text, String html) {

    @Override
    public String toString() {
        return "Words[***]";
    }
}
