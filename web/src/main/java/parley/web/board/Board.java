package parley.web.board;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.web.cases.CaseState;
import parley.web.cases.CasesClient.CaseClock;
import parley.web.cases.CasesClient.CaseItem;
import parley.web.cases.Day;
import parley.web.cases.Forecast;
import parley.web.cases.Offering;
import parley.web.cases.Stage;
import parley.web.cases.WaitingFor;

/// The cases, each in its column, the most urgent ones first.
///
/// @param onTime how many of all will be or were in time
record Board(Map<Column, List<Card>> columns, long onTime, long all) {

    private static final Comparator<Card> MOST_URGENT = Comparator.comparing(
                    (Card card) -> card.day().of() - card.day().number())
            .thenComparing(Card::reference);

    /// A column with what stands in it.
    record Lane(Column column, List<Card> cards) {
        public int count() {
            return cards.size();
        }
    }

    /// A case without a name.
    ///
    /// @param known its offering, if these pages have a word for it; else `code` tells it
    /// @param takenOn whether anybody works on it
    record Card(
            UUID id,
            String reference,
            Optional<Offering> known,
            String code,
            Day day,
            Forecast forecast,
            WaitingFor waitingFor,
            boolean takenOn,
            Cause cause) {

        public boolean isLate() {
            return forecast == Forecast.MISSED;
        }

        public @Nullable Offering offering() {
            return known.orElse(null);
        }

        public boolean needsSomebody() {
            return cause != Cause.NONE;
        }

        public boolean isSoon() {
            return forecast == Forecast.IN_DANGER;
        }
    }

    static Board of(List<CaseItem> items, Map<UUID, Cause> causes, Sight sight, Instant now, ZoneId campus) {
        var columns = new EnumMap<Column, List<Card>>(Column.class);
        for (var column : Column.values()) {
            columns.put(column, new ArrayList<>());
        }
        for (var item : items) {
            var cause = cause(item, causes);
            var card = card(item, cause, now, campus);
            if (sight.holds(card)) {
                columns.computeIfAbsent(column(item, cause), _ -> new ArrayList<>())
                        .add(card);
            }
        }
        columns.values().forEach(cards -> cards.sort(MOST_URGENT));
        var onTime = items.stream()
                .map(Board::forecast)
                .filter(forecast -> forecast == Forecast.ON_TIME || forecast == Forecast.MET)
                .count();
        return new Board(columns, onTime, items.size());
    }

    public List<Lane> lanes() {
        return columns.entrySet().stream()
                .map(lane -> new Lane(lane.getKey(), lane.getValue()))
                .toList();
    }

    private static Card card(CaseItem item, Cause cause, Instant now, ZoneId campus) {
        return new Card(
                item.id(),
                item.reference(),
                Offering.codedAs(item.offering()),
                Optional.ofNullable(item.offering()).orElse(""),
                Day.of(item.firstContactAt(), item.targetAt(), now, campus),
                forecast(item),
                clock(item).map(CaseClock::waitingFor).orElse(WaitingFor.NOBODY),
                item.takenOn(),
                cause);
    }

    private static Column column(CaseItem item, Cause cause) {
        if (cause != Cause.NONE) {
            return Column.NEEDS_A_PERSON;
        }
        if (item.state() == CaseState.SCREENING) {
            return Column.TO_SCREEN;
        }
        return switch (clock(item).map(CaseClock::stage).orElse(Stage.OVER)) {
            case MEETING -> Column.SCHEDULED;
            case SCHEDULING -> waitsFor(item, WaitingFor.STAFF) ? Column.CHOOSE_A_TIME : Column.WAITING;
            case SCREENING, CONVENING, OVER -> Column.WAITING;
        };
    }

    /// What is known from the case alone counts where nobody else says why it stands still.
    private static Cause cause(CaseItem item, Map<UUID, Cause> causes) {
        var told = causes.get(item.id());
        if (told != null) {
            return told;
        }
        if (item.state() == CaseState.CONVENING && waitsFor(item, WaitingFor.STAFF)) {
            return Cause.NAME_OTHERS;
        }
        var blocked = clock(item).map(CaseClock::blocked).orElse(null);
        if (blocked != null) {
            return switch (blocked) {
                case PARTICIPANT_UNAVAILABLE -> Cause.NO_COMMON_TIME;
                case TOO_FEW_PRACTITIONERS -> Cause.TOO_FEW_PRACTITIONERS;
                case TIE_DECLARED -> Cause.TOO_CLOSE;
                case NO_ROOM -> Cause.NO_ROOM;
            };
        }
        return waitsFor(item, WaitingFor.ROOMS) ? Cause.NO_ROOM : Cause.NONE;
    }

    private static boolean waitsFor(CaseItem item, WaitingFor whom) {
        return clock(item).filter(clock -> clock.waitingFor() == whom).isPresent();
    }

    private static Forecast forecast(CaseItem item) {
        return clock(item).map(CaseClock::forecast).orElse(Forecast.ON_TIME);
    }

    private static Optional<CaseClock> clock(CaseItem item) {
        return Optional.ofNullable(item.clock());
    }
}
