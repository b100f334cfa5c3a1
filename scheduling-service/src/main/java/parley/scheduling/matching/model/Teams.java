package parley.scheduling.matching.model;

import java.util.ArrayList;
import java.util.List;

/// Every team of a size, of which the best are kept.
final class Teams {

    private final List<Seat> among;
    private final int size;
    private final Points points;
    private final int most;
    private final List<Team> best = new ArrayList<>();

    private Teams(List<Seat> among, int size, Points points, int most) {
        this.among = among;
        this.size = size;
        this.points = points;
        this.most = most;
    }

    /// The cheapest teams, best first; of equals the one that comes first in the order of the question.
    static List<Team> best(List<Seat> among, int size, Points points, int most) {
        var teams = new Teams(among, size, points, most);
        teams.fill(0, new ArrayList<>());
        return List.copyOf(teams.best);
    }

    private void fill(int next, List<Seat> chosen) {
        if (chosen.size() == size) {
            if (Team.mayForm(chosen, size)) {
                keep(Team.of(chosen, points));
            }
            return;
        }
        for (var i = next; i <= among.size() - (size - chosen.size()); i++) {
            chosen.add(among.get(i));
            fill(i + 1, chosen);
            chosen.removeLast();
        }
    }

    /// Teams arrive in the order of the question, so a newcomer goes behind its equals.
    private void keep(Team team) {
        if (best.size() == most && (most == 0 || Team.BY_COST.compare(best.getLast(), team) <= 0)) {
            return;
        }
        var place = best.size();
        while (place > 0 && Team.BY_COST.compare(best.get(place - 1), team) > 0) {
            place--;
        }
        best.add(place, team);
        if (best.size() > most) {
            best.removeLast();
        }
    }
}
