package parley.scheduling.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.WebApplicationException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.events.PractitionerRole;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.neighbours.IntakeApi.TiesAsked;
import parley.scheduling.neighbours.IntakeApi.TiesFound;
import parley.scheduling.roster.Profile;
import parley.scheduling.roster.RosterEntry;
import parley.scheduling.roster.model.Caps;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.roster.model.OwnTimes;
import parley.scheduling.roster.model.PractitionerId;

/// Intake takes 16 KiB at a time, and an office may have thousands of practitioners.
class TiesOfARosterTest {

    private static final CaseId CASE = new CaseId(UUID.randomUUID());

    @Test
    void aRosterOfTwoThousandIsAskedAboutInRequestsThatIntakeTakes() {
        var roster = IntStream.range(0, 2_000)
                .mapToObj(i -> practitioner(i, i % 7 == 0 ? 20 : 2))
                .toList();
        var tied = Set.of(
                roster.get(0).id(), roster.get(999).id(), roster.get(1_999).id());
        var intake = new SmallRequests(tied);

        var found = new Intake(intake.api()).tiesIn(CASE, roster).orElseThrow();

        assertThat(found.notEligible()).isEqualTo(tied);
        assertThat(found.heads()).isEqualTo(3);
        assertThat(intake.asked).hasSize(2_000).doesNotHaveDuplicates();
    }

    @Test
    void nobodyOnTheRosterStillHasTheNeedsOfTheCase() {
        assertThat(new Intake(new SmallRequests(Set.of()).api())
                        .tiesIn(CASE, List.of())
                        .orElseThrow()
                        .heads())
                .isEqualTo(3);
    }

    @Test
    void aCaseThatIsForgottenMeanwhileHasNone() {
        var intake = new SmallRequests(Set.of());
        intake.forgottenAfter = 1;
        var roster = IntStream.range(0, 500).mapToObj(i -> practitioner(i, 2)).toList();

        assertThat(new Intake(intake.api()).tiesIn(CASE, roster)).isEmpty();
    }

    private static RosterEntry practitioner(int number, int affiliations) {
        var profile = new Profile(
                "practitioner-" + number,
                "Somebody",
                "a-rather-long-name-" + number + "@a-rather-long-department.office.example",
                "en",
                ZoneId.of("America/New_York"),
                Set.of(PractitionerRole.MEDIATOR),
                Set.of("en"),
                Experience.LEAD,
                IntStream.range(0, affiliations)
                        .mapToObj(i -> "department:the-department-of-many-words-and-of-many-people-" + i)
                        .collect(Collectors.toSet()),
                new Caps(1, 3, 12),
                Duration.ZERO,
                Set.of("CAMPUS"));
        return new RosterEntry(new PractitionerId(UUID.randomUUID()), profile, Set.of(), OwnTimes.unknown(), true, 0);
    }

    /// Intake as far as this goes: it refuses what is too long, as the real one does. A class that implements the
    /// interface would be taken for a resource of this service.
    private static final class SmallRequests {

        private final Set<UUID> tied;
        private final List<UUID> asked = new ArrayList<>();
        private int forgottenAfter = Integer.MAX_VALUE;

        SmallRequests(Set<PractitionerId> tied) {
            this.tied = tied.stream().map(PractitionerId::value).collect(Collectors.toSet());
        }

        IntakeApi api() {
            return (IntakeApi) Proxy.newProxyInstance(
                    IntakeApi.class.getClassLoader(), new Class<?>[] {IntakeApi.class}, (_, method, arguments) -> {
                        if (!method.getName().equals("ties")) {
                            throw new UnsupportedOperationException(method.getName());
                        }
                        return ties((TiesAsked) Objects.requireNonNull(arguments)[1]);
                    });
        }

        private TiesFound ties(TiesAsked asking) throws JsonProcessingException {
            if (forgottenAfter-- <= 0) {
                throw new WebApplicationException(404);
            }
            if (new ObjectMapper().writeValueAsBytes(asking).length > 16 * 1024) {
                throw new WebApplicationException(413);
            }
            var ids = asking.practitioners().stream()
                    .map(IntakeApi.Candidate::practitionerId)
                    .toList();
            asked.addAll(ids);
            return new TiesFound(ids.stream().filter(tied::contains).toList(), List.of(), List.of("en"), 3);
        }
    }
}
