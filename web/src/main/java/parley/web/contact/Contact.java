package parley.web.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A contact as intake takes it and shows it.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contact(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        @Nullable String zone,
        @Nullable SafeContact safeContact,
        @Nullable Set<String> affiliations,
        @Nullable Set<RoomFeature> roomFeatures,
        @Nullable String accessNeeds,
        @Nullable Set<GoodTime> goodTimes) {

    public Contact {
        goodTimes = GoodTime.inOrder(goodTimes);
    }

    /// @param language what they read
    public static Contact of(ContactForm form, Locale language) {
        return new Contact(
                given(form.name()),
                given(form.email()),
                given(form.phone()),
                language.toLanguageTag(),
                null,
                new SafeContact(form.mayWrite(), form.maySayWho(), form.mayLeaveMessage()),
                null,
                null,
                given(form.accessNeeds()),
                form.goodTimes());
    }

    /// The same with what staff wrote down besides.
    public static Contact of(ContactForm form, Besides besides) {
        var plain = of(form, Locale.forLanguageTag(besides.language()));
        return new Contact(
                plain.name,
                plain.email,
                plain.phone,
                plain.language,
                given(besides.zone()),
                plain.safeContact,
                besides.affiliations(),
                besides.features(),
                plain.accessNeeds,
                plain.goodTimes);
    }

    private static @Nullable String given(String typed) {
        return typed.isEmpty() ? null : typed;
    }

    /// What they allow.
    public record SafeContact(boolean mayWrite, boolean maySayWho, boolean mayLeaveMessage) {}

    @Override
    public String toString() {
        return "Contact[***]";
    }
}
