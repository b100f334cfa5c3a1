package parley.web.own;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// Who else helps, from the catalogue's guide. The whole guide is asked for and looked through here, so that nobody can
/// tell from a question what somebody's conflict is about.
@ApplicationScoped
class Elsewhere {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int AT_MOST = 5;

    private final GuideClient catalogue;
    private final Clock clock;

    private volatile @Nullable Copy copy;

    Elsewhere(@RestClient GuideClient catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// Places that fit what a conflict is about, the nearest first; none while the catalogue is away.
    ///
    /// @param phone of the office that somebody turned to: it is no other place
    List<Place> fitting(Collection<Issue> issues, String phone) {
        var wanted = issues.stream().flatMap(issue -> issue.topics().stream()).collect(Collectors.toSet());
        // First what is about just this, then what helps with any conflict.
        return Stream.concat(about(wanted), about(Set.of(Issue.ANY)))
                .distinct()
                .filter(entry -> !isCalledAt(entry, phone))
                .limit(AT_MOST)
                .map(Elsewhere::place)
                .toList();
    }

    /// What somebody was handed, by its name as far as that can be told.
    List<Place> named(List<ParticipationClient.Handout> handouts) {
        // Who was handed nothing need not wait for the catalogue.
        var known = handouts.isEmpty() ? List.<GuideClient.Entry>of() : entries();
        return handouts.stream()
                .map(one -> known.stream()
                        .filter(entry -> entry.code().equals(one.code()))
                        .findFirst()
                        .map(Elsewhere::place)
                        .orElseGet(() -> Place.called(one.code())))
                .toList();
    }

    /// Everybody in the guide.
    List<Place> all() {
        return entries().stream().map(Elsewhere::place).toList();
    }

    private static boolean isCalledAt(GuideClient.Entry entry, String phone) {
        return Optional.ofNullable(entry.phones()).orElse(List.of()).stream()
                .anyMatch(one -> one.number().equals(phone));
    }

    private Stream<GuideClient.Entry> about(Set<String> topics) {
        return entries().stream().filter(entry -> Optional.ofNullable(entry.topics()).orElse(List.of()).stream()
                .anyMatch(topics::contains));
    }

    private static Place place(GuideClient.Entry entry) {
        return new Place(
                Optional.ofNullable(entry.name()).orElse(entry.code()),
                entry.summary(),
                Optional.ofNullable(entry.phones()).orElse(List.of()),
                Optional.ofNullable(entry.email()).orElse(""),
                Optional.ofNullable(entry.website()).orElse(""),
                Optional.ofNullable(entry.places()).orElse(List.of()),
                Optional.ofNullable(entry.hours()).orElse(""));
    }

    private List<GuideClient.Entry> entries() {
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

    /// Somewhere to turn to, and how. All of it stands on the page that speaks of it: an address of its own would stay
    /// in the browser and tell what somebody was looking for.
    record Place(
            String name,
            String summary,
            List<GuideClient.Phone> phones,
            String email,
            String website,
            List<String> places,
            String hours) {

        /// One of which nothing else is known just now.
        static Place called(String name) {
            return new Place(name, "", List.of(), "", "", List.of(), "");
        }
    }

    private record Copy(List<GuideClient.Entry> entries, Instant goodUntil) {}
}
