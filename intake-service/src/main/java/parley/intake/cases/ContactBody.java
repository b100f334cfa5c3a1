package parley.intake.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.intake.people.Contact;
import parley.intake.people.PartOfDay;
import parley.intake.people.RoomFeature;
import parley.intake.people.SafeContact;
import parley.intake.people.Usual;
import parley.intake.refusals.Reason;
import parley.problems.Refusal;

/// A contact as people and staff give it and as staff see it. What was left out takes the careful value: no leave
/// to write, campus time, the language of the office.
///
/// @param goodTimes when a call suits, by their own clock; any time if nothing was said
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactBody(
        @Nullable @Size(min = 1, max = 200) String name,
        @Nullable @Email @Size(max = 254) String email,

        @Nullable @Pattern(regexp = PHONE, message = PHONE_IS)
        String phone,

        @Nullable @Pattern(regexp = LANGUAGE, message = LANGUAGE_IS)
        String language,

        @Nullable ZoneId zone,
        @Nullable @Valid SafeContactBody safeContact,

        @Nullable @Size(max = 20)
        Set<@NotNull @Pattern(regexp = AFFILIATION, message = AFFILIATION_IS) String> affiliations,

        @Nullable Set<@NotNull RoomFeature> roomFeatures,
        @Nullable @Size(max = 500) String accessNeeds,
        @Nullable Set<@NotNull PartOfDay> goodTimes) {

    static final String PHONE = "[+]?[0-9 ().x/-]{3,40}";
    static final String PHONE_IS = "must be a telephone number";
    static final String LANGUAGE = "[a-z]{2,3}(-[A-Z]{2})?";
    static final String LANGUAGE_IS = "must be a language code";
    static final String AFFILIATION = "[a-z-]{1,30}:[a-z0-9-]{1,60}";
    static final String AFFILIATION_IS = "must be a code such as department:physics";

    /// What somebody allows; what is left out is not allowed.
    public record SafeContactBody(boolean mayWrite, boolean maySayWho, boolean mayLeaveMessage) {}

    /// @param usual zone and language of who named none
    public Contact toContact(Usual usual) {
        if (blank(email) && blank(phone)) {
            throw Refusal.because(Reason.CONTACT_MISSING);
        }
        return new Contact(
                name,
                blank(email) ? null : email,
                blank(phone) ? null : phone,
                Optional.ofNullable(language).orElseGet(usual::language),
                Optional.ofNullable(zone).orElseGet(usual::zone),
                Optional.ofNullable(safeContact)
                        .map(safe -> new SafeContact(safe.mayWrite(), safe.maySayWho(), safe.mayLeaveMessage()))
                        .orElseGet(() -> new SafeContact(false, false, false)),
                Optional.ofNullable(affiliations).orElse(Set.of()),
                Optional.ofNullable(roomFeatures).orElse(Set.of()),
                accessNeeds,
                Optional.ofNullable(goodTimes).orElse(Set.of()));
    }

    /// As it is shown.
    public static ContactBody of(Contact contact) {
        var safe = contact.safeContact();
        return new ContactBody(
                contact.name(),
                contact.email(),
                contact.phone(),
                contact.language(),
                contact.zone(),
                new SafeContactBody(safe.mayWrite(), safe.maySayWho(), safe.mayLeaveMessage()),
                contact.affiliations(),
                contact.roomFeatures(),
                contact.accessNeeds(),
                contact.goodTimes());
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    @Override
    public String toString() {
        return "ContactBody[***]";
    }
}
