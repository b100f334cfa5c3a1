package parley.scheduling.planning.model;

import java.util.ArrayList;
import java.util.List;
import parley.scheduling.planning.model.WaitingList.Confirmed;

/// How many cases can be on time at most, by trying every plan.
final class MostOnTime {

    private final WaitingList list;
    private int most;

    private MostOnTime(WaitingList list) {
        this.list = list;
    }

    static int of(WaitingList list) {
        var trying = new MostOnTime(list);
        var staying = list.confirmed().stream()
                .filter(each -> !each.mayMove())
                .map(Confirmed::session)
                .toList();
        var onTime = staying.stream()
                .filter(session ->
                        session.start() < list.cases().get(session.index()).target())
                .count();
        trying.from(0, new ArrayList<>(staying), (int) onTime);
        return trying.most;
    }

    private void from(int index, List<Session> sessions, int onTime) {
        most = Math.max(most, onTime);
        var left = list.cases().size() - index;
        if (left == 0 || onTime + left <= most) {
            return;
        }
        if (sessions.stream().noneMatch(session -> session.index() == index)) {
            var every = new EveryOption(list, sessions);
            var its = list.cases().get(index);
            var to = Math.min(its.target(), list.days().quarters());
            for (var start = Math.max(0, its.earliest()); start < to; start++) {
                for (var choice : every.at(index, start)) {
                    sessions.add(choice.session());
                    from(index + 1, sessions, onTime + 1);
                    sessions.removeLast();
                }
            }
        }
        from(index + 1, sessions, onTime);
    }
}
