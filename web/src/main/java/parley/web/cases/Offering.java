package parley.web.cases;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the offices offer, by the catalogue's codes. One that is newer than these pages is shown by its code.
public enum Offering {
    MEDIATION("staff", false),
    CONFLICT_COACHING("staff", true),
    FACILITATION("staff", false),
    FACILITATION_TRAINING("staff", false),
    RESTORATIVE_JUSTICE("staff", false),
    COMMUNICATION_COACHING("ombuds", true),
    EXPLORING_OPTIONS("ombuds", true),
    SURFACING_INFORMATION("ombuds", true),
    SHUTTLE_DIPLOMACY("ombuds", false),
    GROUP_FACILITATION("ombuds", false),
    POLICY_CLARIFICATION("ombuds", true);

    private final String role;
    private final boolean forOne;

    Offering(String role, boolean forOne) {
        this.role = role;
        this.forOne = forOne;
    }

    /// Whether it is for one person alone.
    boolean isForOne() {
        return forOne;
    }

    /// Its code in the catalogue.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Those of an office, by what its staff are called.
    public static List<Offering> of(Set<String> roles) {
        return List.of(values()).stream()
                .filter(offering -> roles.contains(offering.role))
                .toList();
    }

    /// The one with this code.
    public static Optional<Offering> codedAs(@Nullable String code) {
        return List.of(values()).stream()
                .filter(offering -> offering.code().equals(code))
                .findFirst();
    }
}
