package parley.scheduling.planning;

import parley.scheduling.options.CaseSide;
import parley.scheduling.time.model.Grid;

/// What a case may ask for so that a plan can weigh it against others.
final class TooLarge {

    private static final int MOST_PRACTITIONERS = 2;
    private static final int MOST_LANGUAGES = 6;
    private static final int MOST_PEOPLE = 200;
    private static final int A_DAY = 96;

    private TooLarge() {}

    static boolean is(CaseSide side) {
        var needs = side.needs();
        return needs.practitioners() > MOST_PRACTITIONERS
                || needs.secondRoom()
                || needs.languages().size() > MOST_LANGUAGES
                || side.guests().size() > MOST_PEOPLE
                || Grid.quartersIn(needs.length()) > A_DAY;
    }
}
