package parley.scheduling.matching.model;

import java.util.Comparator;
import java.util.List;

/// Practitioners who could sit together, in the order of the question.
///
/// @param ifNeedBe how many of them would rather not be asked for this time; it outweighs all points
record Team(List<Seat> members, int ifNeedBe, long points) {

    static final Comparator<Team> BY_MEMBERS = Team::compareMembers;
    static final Comparator<Team> BY_COST =
            Comparator.comparingInt(Team::ifNeedBe).thenComparingLong(Team::points);

    static Team of(List<Seat> members, Points points) {
        var pressed = (int) members.stream().filter(Seat::ifNeedBe).count();
        return new Team(List.copyOf(members), pressed, points.ofTeam(members));
    }

    /// Whether such people may sit together at all: where there is more than one, one of them can lead.
    static boolean mayForm(List<Seat> among, int size) {
        return among.size() >= size && (size < 2 || among.stream().anyMatch(seat -> isLead(seat.practitioner())));
    }

    static boolean isLead(Practitioner practitioner) {
        return switch (practitioner.experience()) {
            case LEAD -> true;
            case EXPERIENCED, NOVICE -> false;
        };
    }

    private int compareMembers(Team other) {
        for (var i = 0; i < Math.min(members.size(), other.members.size()); i++) {
            var order =
                    Integer.compare(members.get(i).order(), other.members.get(i).order());
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(members.size(), other.members.size());
    }
}
