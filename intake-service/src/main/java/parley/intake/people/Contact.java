package parley.intake.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.events.cases.AskedBy;

/// Who a person is and how to reach them. It is written down only when sealed.
public record Contact(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        String language,
        ZoneId zone,
        SafeContact safeContact,
        Set<String> affiliations,
        Set<RoomFeature> roomFeatures,
        @Nullable String accessNeeds) {

    public Contact {
        affiliations = Set.copyOf(affiliations);
        roomFeatures = Set.copyOf(roomFeatures);
    }

    /// The address for letters, if there is one.
    @JsonIgnore
    public Optional<EmailAddress> address() {
        return Optional.ofNullable(email).map(EmailAddress::new);
    }

    /// A letter where there is an address and leave to use it, else a talk.
    @JsonIgnore
    public AskedBy askedBy() {
        return address().isPresent() && safeContact.mayWrite() ? AskedBy.LETTER : AskedBy.VOICE;
    }

    @Override
    public String toString() {
        return "Contact[***]";
    }
}
