package parley.scheduling.matching.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.time.model.Timeline;

/// What would open starts that have no option: whom to ask, and for how much. Each is the least of its kind, and was
/// found by the same search. None says anything of a person in the case.
///
/// @param askFor practitioners who are free but not there, and how many starts each would open by coming after all;
///     who opens most comes first
/// @param onePersonMore how many starts would open if one more person of the case could; it never says who
/// @param onePractitionerMore dates on which one more practitioner who leads and can be anywhere would open starts
/// @param oneRoomMore dates on which one more room, as large as needed and with what is needed, would open starts
/// @param onlineInstead how many starts would open if people met online, though they want to meet in a room
/// @param halfAnHourMore dates on which half an hour more from one person of the case would open starts; it never says
///     who
public record Repairs(
        List<Asking> askFor,
        int onePersonMore,
        List<OnDate> onePractitionerMore,
        List<OnDate> oneRoomMore,
        int onlineInstead,
        List<OnDate> halfAnHourMore) {

    private static final int HALF_AN_HOUR = 2;

    public Repairs {
        askFor = List.copyOf(askFor);
        onePractitionerMore = List.copyOf(onePractitionerMore);
        oneRoomMore = List.copyOf(oneRoomMore);
        halfAnHourMore = List.copyOf(halfAnHourMore);
    }

    /// A practitioner who could help.
    public record Asking(PractitionerId practitioner, int starts) {}

    /// How many starts of a date of the campus would open; dates with most come first.
    public record OnDate(LocalDate date, int starts) {}

    /// Looks at every start that has no option.
    public static Repairs of(Question question) {
        return question.starts().isEmpty()
                ? new Repairs(List.of(), 0, List.of(), List.of(), 0, List.of())
                : new Looking(question).look();
    }

    /// Goes from start to start.
    private static final class Looking {

        private final Question question;
        private final Board board;
        private final ZoneId zone;
        private final int[] byAsking;
        private final Map<LocalDate, Integer> byPractitioner = new TreeMap<>();
        private final Map<LocalDate, Integer> byRoom = new TreeMap<>();

        /// By participant and date, how many starts half an hour would open that begins at some quarter.
        private final Map<Integer, Map<LocalDate, Map<Integer, Integer>>> byHalfHours = new HashMap<>();

        private final Map<Integer, Timeline> saidBy = new HashMap<>();
        private int onePersonMore;
        private int online;

        Looking(Question question) {
            this.question = question;
            board = new Board(question);
            zone = question.opening().zone();
            byAsking = new int[question.practitioners().size()];
        }

        Repairs look() {
            for (var i = 0; i < board.starts(); i++) {
                if (board.blockerAt(i).isPresent()) {
                    look(i);
                }
            }
            return new Repairs(
                    IntStream.range(0, byAsking.length)
                            .filter(m -> byAsking[m] > 0)
                            .mapToObj(m ->
                                    new Asking(question.practitioners().get(m).id(), byAsking[m]))
                            .sorted(Comparator.comparingInt(Asking::starts).reversed())
                            .toList(),
                    onePersonMore,
                    byDate(byPractitioner),
                    byDate(byRoom),
                    online,
                    byDate(bestHalfHours()));
        }

        private void look(int i) {
            var date = board.start(i).atZone(zone).toLocalDate();
            count(board.openersOf(i));
            byPractitioner.merge(date, board.opensWithAPractitionerMore(i) ? 1 : 0, Integer::sum);
            byRoom.merge(date, board.opensWithARoomMore(i) ? 1 : 0, Integer::sum);
            online += board.opensOnline(i) ? 1 : 0;
            var missing = board.onlyMissing(i);
            if (missing >= 0) {
                onePersonMore++;
                noteHalfHours(i, missing, date);
            }
        }

        /// Notes the half hours each of which covers all that is missing.
        private void noteHalfHours(int i, int participant, LocalDate date) {
            var said = saidBy.computeIfAbsent(participant, board::said);
            var from = board.quarter(i);
            var missing = IntStream.range(from, from + board.length())
                    .filter(quarter -> !said.has(quarter))
                    .toArray();
            if (missing.length == 0) {
                return;
            }
            for (var half = missing[missing.length - 1] + 1 - HALF_AN_HOUR; half <= missing[0]; half++) {
                byHalfHours
                        .computeIfAbsent(participant, _ -> new HashMap<>())
                        .computeIfAbsent(date, _ -> new HashMap<>())
                        .merge(half, 1, Integer::sum);
            }
        }

        /// By date, what the best half hour of any one person opens.
        private Map<LocalDate, Integer> bestHalfHours() {
            var best = new TreeMap<LocalDate, Integer>();
            byHalfHours
                    .values()
                    .forEach(dates -> dates.forEach((date, halves) ->
                            halves.values().forEach(starts -> best.merge(date, starts, Integer::max))));
            return best;
        }

        private void count(long[] row) {
            for (var w = 0; w < row.length; w++) {
                for (var left = row[w]; left != 0; left &= left - 1) {
                    byAsking[(w << 6) + Long.numberOfTrailingZeros(left)]++;
                }
            }
        }

        private static List<OnDate> byDate(Map<LocalDate, Integer> starts) {
            return starts.entrySet().stream()
                    .filter(each -> each.getValue() > 0)
                    .map(each -> new OnDate(each.getKey(), each.getValue()))
                    .sorted(Comparator.comparingInt(OnDate::starts).reversed().thenComparing(OnDate::date))
                    .toList();
        }
    }
}
