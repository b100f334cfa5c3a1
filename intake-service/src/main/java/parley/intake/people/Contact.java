package parley.intake.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.events.cases.AskedBy;

/// Who a person is and how to reach them. It is written down only when sealed.
///
/// @param goodTimes when a call suits; empty if nothing was said
public record Contact(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        String language,
        ZoneId zone,
        SafeContact safeContact,
        Set<String> affiliations,
        Set<RoomFeature> roomFeatures,
        @Nullable String accessNeeds,
        Set<PartOfDay> goodTimes) {

    public Contact {
        affiliations = Set.copyOf(affiliations);
        roomFeatures = Set.copyOf(roomFeatures);
        // Contacts that were sealed before anybody was asked have none.
        goodTimes = Optional.ofNullable(goodTimes).map(Set::copyOf).orElse(Set.of());
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
