package parley.scheduling.planning.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/// Looks a plan over from outside: every session is one that trying everything would find beside the others, and the
/// levels are counted anew.
final class PlanCheck {

    private PlanCheck() {}

    static void check(WaitingList list, List<Session> sessions, Levels levels) {
        for (var session : sessions) {
            var possible = new EveryOption(list, sessions)
                    .at(session.index(), session.start()).stream()
                            .map(Choice::session)
                            .toList();
            assertThat(possible).as("what fits beside the rest of the plan").contains(session);
        }
        assertThat(levels).isEqualTo(levels(list, sessions));
    }

    static Levels levels(WaitingList list, List<Session> sessions) {
        var late = list.cases().size();
        var before = new ArrayList<Session>();
        var every = new EveryOption(list, List.of());
        var soft = 0L;
        for (var session : sessions) {
            var its = list.cases().get(session.index());
            late -= session.start() < its.target() ? 1 : 0;
            soft += every.soft(its, session, before);
            before.add(session);
        }
        var moved = list.confirmed().stream()
                .filter(each -> !sessions.contains(each.session()))
                .count();
        return new Levels(late, list.cases().size() - sessions.size(), (int) moved, soft);
    }
}
