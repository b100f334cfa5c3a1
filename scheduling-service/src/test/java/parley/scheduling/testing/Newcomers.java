package parley.scheduling.testing;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.quarkus.arc.Arc;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import parley.events.PractitionerRole;
import parley.scheduling.roster.Profile;
import parley.scheduling.roster.Roster;
import parley.scheduling.roster.model.Caps;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.roster.model.OwnTimes;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.roster.model.WeeklyTime;
import parley.scheduling.roster.model.Willingness;
import parley.scheduling.time.model.WeeklyHours;

/// Mediators who are on the roster for one test only.
public final class Newcomers {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final List<UUID> ids = new ArrayList<>();

    /// Somebody who is there on every working day, gladly or not.
    public UUID join(Experience experience, Willingness willingness, Set<String> places) {
        var id = UUID.randomUUID();
        var profile = new Profile(
                subject(id),
                "Newcomer " + ids.size(),
                subject(id) + "@office.example",
                "en",
                ZONE,
                Set.of(PractitionerRole.MEDIATOR),
                Set.of("en"),
                experience,
                Set.of("department:none"),
                new Caps(3, 9, 20),
                Duration.ZERO,
                places);
        var week = Stream.of(DayOfWeek.values())
                .limit(5)
                .map(day -> new WeeklyTime(
                        new WeeklyHours(day, LocalTime.of(8, 0), LocalTime.of(20, 0), ZONE), willingness))
                .toList();
        roster().add(new PractitionerId(id), profile, new OwnTimes(week, List.of(), Optional.empty()));
        ids.add(id);
        return id;
    }

    public UUID join(Experience experience, Willingness willingness) {
        return join(experience, willingness, Set.of("CAMPUS", "ONLINE"));
    }

    /// As whom they sign in.
    public static String subject(UUID id) {
        return "newcomer-" + id;
    }

    /// Nobody else comes into question for the case.
    public void alone(Matter matter) {
        List<UUID> everybody =
                SignedIn.staff().get("/api/v1/practitioners").jsonPath().getList("items.id", UUID.class);
        SmallIntake.running()
                .tie(
                        matter.caseId,
                        everybody.stream().filter(id -> !ids.contains(id)).collect(toUnmodifiableSet()));
    }

    public List<UUID> ids() {
        return List.copyOf(ids);
    }

    /// They leave, so that no other test meets them.
    public void leave() {
        ids.forEach(id -> Database.execute("update practitioner set active = false where id = '" + id + "'"));
    }

    private static Roster roster() {
        return Arc.container().instance(Roster.class).get();
    }
}
