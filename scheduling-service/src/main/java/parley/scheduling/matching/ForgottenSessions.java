package parley.scheduling.matching;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import parley.outbox.transactions.Sql;
import parley.scheduling.settings.Settings;

/// Sessions of cases that are forgotten: how many somebody had in a month is all that is left of them, and counts in
/// what they want to do in it.
@ApplicationScoped
class ForgottenSessions {

    private final Sql sql;
    private final Settings settings;

    ForgottenSessions(Sql sql, Settings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /// From the month of this instant on, by practitioner; whoever had none is missing.
    @Transactional(TxType.MANDATORY)
    Map<UUID, Map<YearMonth, Integer>> from(Instant now, Collection<UUID> practitioners) {
        return sql
                .rows(
                        "select practitioner_id, month, sessions from practitioner_month"
                                + " where month >= ? and practitioner_id = any (?)",
                        row -> new Had(row.getObject(1, UUID.class), YearMonth.parse(row.getString(2)), row.getInt(3)),
                        YearMonth.from(now.atZone(settings.zone())).toString(),
                        practitioners)
                .stream()
                .collect(groupingBy(Had::who, toMap(Had::month, Had::sessions)));
    }

    private record Had(UUID who, YearMonth month, int sessions) {}
}
