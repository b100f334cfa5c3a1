package parley.scheduling.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import parley.scheduling.reservations.DatabaseTrouble;
import parley.scheduling.settings.Settings;

/// Sessions of cases that are forgotten: how many somebody had in a month is all that is left of them, and counts in
/// what they want to do in it.
@ApplicationScoped
class ForgottenSessions {

    private final DataSource dataSource;
    private final Settings settings;

    ForgottenSessions(DataSource dataSource, Settings settings) {
        this.dataSource = dataSource;
        this.settings = settings;
    }

    /// From the month of this instant on, by practitioner; whoever had none is missing.
    @Transactional(TxType.MANDATORY)
    Map<UUID, Map<YearMonth, Integer>> from(Instant now, Collection<UUID> practitioners) {
        var found = new HashMap<UUID, Map<YearMonth, Integer>>();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select practitioner_id, month, sessions"
                        + " from practitioner_month where month >= ? and practitioner_id = any (?)")) {
            statement.setString(1, YearMonth.from(now.atZone(settings.zone())).toString());
            statement.setArray(2, connection.createArrayOf("uuid", practitioners.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getObject(1, UUID.class), _ -> new HashMap<>())
                            .put(YearMonth.parse(rows.getString(2)), rows.getInt(3));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
    }
}
