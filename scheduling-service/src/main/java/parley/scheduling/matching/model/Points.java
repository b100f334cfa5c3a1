package parley.scheduling.matching.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import parley.events.MeetingFormat;
import parley.scheduling.roster.model.Experience;

/// The soft level in points; fewer are better. One day of waiting weighs two.
final class Points {

    private static final long A_DAY = 2;
    static final long LANGUAGE_MISSING = 30;
    static final long LEARNING = -8;
    static final long LEARNING_AS_WISHED = -6;
    static final long SECOND_LEAD = 4;
    static final long NOVICE_ALONE = 3;
    private static final long ONLINE_THOUGH_EITHER = 4;

    private final Needs needs;

    Points(Needs needs) {
        this.needs = needs;
    }

    boolean isLate(Instant start) {
        return !start.isBefore(needs.targetAt());
    }

    long ofWaiting(Instant start) {
        var waiting = Duration.between(needs.firstContactAt(), start).toSeconds();
        return A_DAY * Math.floorDiv(waiting, Duration.ofDays(1).toSeconds());
    }

    long ofSite(Site site) {
        var second = site.second().map(room -> ofRoom(room, needs.headsApart())).orElse(0L);
        return second
                + site.room()
                        .map(room -> ofRoom(room, needs.heads()))
                        .orElseGet(() -> needs.format() == MeetingFormat.EITHER ? ONLINE_THOUGH_EITHER : 0L);
    }

    /// A room a little larger than needed costs little, a hall much.
    private static long ofRoom(Room room, int heads) {
        return Math.floorDiv(room.capacity() - heads, 2) + (long) room.reluctance();
    }

    long ofTeam(List<Seat> seats) {
        var members = seats.stream().map(Seat::practitioner).toList();
        return LANGUAGE_MISSING * languagesMissing(needs, members)
                + LEARNING_AS_WISHED * learningAsWished(members)
                + ofExperience(members)
                + ofLoad(members);
    }

    static long languagesMissing(Needs needs, List<Practitioner> members) {
        return needs.languages().stream()
                .filter(language ->
                        members.stream().noneMatch(one -> one.languages().contains(language)))
                .count();
    }

    /// How many of them learn beside somebody with whom they should.
    static long learningAsWished(List<Practitioner> members) {
        return members.stream()
                .filter(learner -> learner.experience() == Experience.NOVICE)
                .filter(learner -> members.stream()
                        .anyMatch(
                                one -> Team.isLead(one) && learner.learnsWith().contains(one.id())))
                .count();
    }

    private static long ofExperience(List<Practitioner> members) {
        var hasNovice = members.stream().anyMatch(one -> one.experience() == Experience.NOVICE);
        if (members.size() == 1) {
            return hasNovice ? NOVICE_ALONE : 0;
        }
        var leads = members.stream().filter(Team::isLead).count();
        return (hasNovice ? LEARNING : 0) + SECOND_LEAD * (leads - 1);
    }

    /// By how much the sum of squares grows: the more somebody carries, the dearer is one more.
    private static long ofLoad(List<Practitioner> members) {
        return members.stream().mapToLong(one -> 2L * one.recentSessions() + 1).sum();
    }
}
