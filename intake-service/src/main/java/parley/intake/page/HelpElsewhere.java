package parley.intake.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import parley.intake.cases.Handed;
import parley.intake.cases.model.IssueKind;

/// Who else helps, from the catalogue's guide. The whole guide is asked for and looked through here, so that nobody can
/// tell from a question what somebody's conflict is about.
@ApplicationScoped
class HelpElsewhere {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int AT_MOST = 5;

    private final CatalogueClient catalogue;
    private final Clock clock;
    private final String shownAt;

    private volatile @Nullable Copy copy;

    HelpElsewhere(
            @RestClient CatalogueClient catalogue,
            Clock clock,
            @ConfigProperty(name = "parley.catalog-public-url") String shownAt) {
        this.catalogue = catalogue;
        this.clock = clock;
        this.shownAt = shownAt.replaceAll("/+$", "") + "/api/v1/resources";
    }

    /// Where the whole guide can be read.
    String guide() {
        return shownAt;
    }

    /// Places that fit what a conflict is about, the nearest first; none while the catalogue is away.
    List<Place> fitting(Set<IssueKind> kinds) {
        var topics = EnumSet.noneOf(Topic.class);
        kinds.forEach(kind -> topics.addAll(Topic.of(kind)));
        var wanted = topics.stream().map(Topic::name).collect(Collectors.toSet());
        var found = new ArrayList<CatalogueClient.Entry>();
        // First what is about just this, then what helps with any conflict.
        found.addAll(about(wanted));
        found.addAll(about(Set.of(Topic.CONFLICT.name())));
        return found.stream().distinct().limit(AT_MOST).map(this::place).toList();
    }

    /// What somebody was handed, by its name as far as that can be told.
    List<Place> named(List<Handed> handed) {
        // Who was handed nothing need not wait for the catalogue.
        var known = handed.isEmpty() ? List.<CatalogueClient.Entry>of() : entries();
        return handed.stream()
                .map(one -> known.stream()
                        .filter(entry -> entry.code().equals(one.code()))
                        .findFirst()
                        .map(this::place)
                        .orElseGet(() -> new Place(one.code(), "", one.url())))
                .toList();
    }

    private List<CatalogueClient.Entry> about(Collection<String> topics) {
        return entries().stream()
                .filter(entry -> Optional.ofNullable(entry.topics()).orElse(List.of()).stream()
                        .anyMatch(topics::contains))
                .toList();
    }

    private Place place(CatalogueClient.Entry entry) {
        return new Place(
                Optional.ofNullable(entry.name()).orElse(entry.code()),
                entry.summary(),
                URI.create(shownAt + "/" + entry.code()));
    }

    private List<CatalogueClient.Entry> entries() {
        var now = clock.instant();
        var known = copy;
        if (known != null && now.isBefore(known.goodUntil())) {
            return known.entries();
        }
        try {
            var entries = List.copyOf(catalogue.guide().items());
            copy = new Copy(entries, now.plus(FRESH));
            return entries;
        } catch (ProcessingException | WebApplicationException _) {
            return known == null ? List.of() : known.entries();
        }
    }

    /// Somewhere to turn to.
    record Place(String name, String summary, URI url) {}

    private record Copy(List<CatalogueClient.Entry> entries, Instant goodUntil) {}

    /// The topics of the guide that fit what conflicts are about.
    private enum Topic {
        CONFLICT,
        COMMUNICATION,
        ACADEMIC_LIFE,
        HOUSING,
        STUDENT_GROUPS,
        DISCRIMINATION,
        EQUITY,
        FINDING_HELP;

        static Set<Topic> of(IssueKind kind) {
            return switch (kind) {
                case NOISE, CHORES, PRIVACY -> EnumSet.of(HOUSING);
                case GROUP_PROJECT -> EnumSet.of(ACADEMIC_LIFE);
                case INTERPERSONAL -> EnumSet.of(COMMUNICATION);
                case STUDENT_GROUP -> EnumSet.of(STUDENT_GROUPS);
                case RACE_CULTURE_GENDER -> EnumSet.of(DISCRIMINATION, EQUITY);
                case MONEY, OTHER -> EnumSet.of(FINDING_HELP);
            };
        }
    }
}
