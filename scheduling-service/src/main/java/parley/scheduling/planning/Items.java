package parley.scheduling.planning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.outbox.transactions.Sql;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.ids.Ids;
import parley.scheduling.matching.model.Place;
import parley.scheduling.matching.model.Reason;
import parley.scheduling.planning.Finding.None;
import parley.scheduling.planning.Finding.Proposed;
import parley.scheduling.rooms.model.RoomId;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.sessions.MovableSessions.Movable;
import parley.scheduling.sessions.model.SessionId;

/// What runs have for cases.
///
/// The rows of a run are made once, at its beginning, and only changed from then on. So nothing comes back for a case
/// that is forgotten meanwhile.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Items {

    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};
    private static final String COLUMNS =
            "id, case_id, left_out, starts_at, practitioner_ids, room_id, late, reasons, moves_session, moves_revision, moves_from, session_id";

    private final Sql sql;
    private final Ids ids;
    private final ObjectMapper json;

    Items(Sql sql, Ids ids, ObjectMapper json) {
        this.sql = sql;
        this.ids = ids;
        this.json = json;
    }

    /// Makes the rows of a run, in the order of the findings. A case that is just being forgotten is waited for, and
    /// left out.
    void add(UUID run, Map<CaseId, Finding> findings, Collection<Movable> movable) {
        var there = new HashSet<>(sql.ids(
                "select id from planned_case where id = any (?) order by id for key share",
                findings.keySet().stream().map(CaseId::value).toList()));
        sql.changeMany(
                """
                insert into planning_item (left_out, starts_at, practitioner_ids, room_id, late, reasons, run_id,
                                           case_id, id)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""",
                findings.entrySet().stream()
                        .filter(each -> there.contains(each.getKey().value()))
                        .map(each -> values(each.getValue(), run, each.getKey(), ids.next()))
                        .toList());
        noteMoves(run, movable);
    }

    private void noteMoves(UUID run, Collection<Movable> movable) {
        sql.changeMany(
                """
                update planning_item set moves_session = ?, moves_revision = ?, moves_from = ?
                where run_id = ? and case_id = ?""",
                movable.stream()
                        .map(one -> new @Nullable Object[] {
                            one.id().value(),
                            one.revision(),
                            one.during().from(),
                            run,
                            one.caseId().value()
                        })
                        .toList());
    }

    /// Replaces what a run has for these cases.
    void change(UUID run, Map<CaseId, Finding> findings) {
        sql.changeMany(
                """
                update planning_item
                set left_out = ?, starts_at = ?, practitioner_ids = ?, room_id = ?, late = ?, reasons = ?::jsonb
                where run_id = ? and case_id = ?""",
                findings.entrySet().stream()
                        .map(each -> values(each.getValue(), run, each.getKey(), null))
                        .toList());
    }

    /// How every case stands in a run; who has waited longest comes first.
    @Transactional
    List<Standing> standing(UUID run) {
        return sql.rows(
                """
                select id, case_id, starts_at is not null, late, session_id is not null, moves_session is not null
                from planning_item where run_id = ? order by id""",
                row -> new Standing(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getBoolean(3),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        row.getBoolean(6)),
                run);
    }

    /// What a run has for these cases; who has waited longest comes first.
    @Transactional
    List<Item> of(UUID run, Collection<UUID> caseIds) {
        return sql.rows(
                "select " + COLUMNS + " from planning_item where run_id = ? and case_id = any (?) order by id",
                this::item,
                run,
                caseIds);
    }

    @Transactional
    Optional<Item> of(UUID run, CaseId id) {
        return of(run, List.of(id.value())).stream().findFirst();
    }

    /// Notes which session came of it.
    void accepted(UUID run, CaseId id, SessionId session) {
        sql.change(
                "update planning_item set session_id = ? where run_id = ? and case_id = ?",
                session.value(),
                run,
                id.value());
    }

    private @Nullable Object[] values(Finding finding, UUID run, CaseId id, @Nullable UUID newId) {
        @Nullable
        Object[] values =
                switch (finding) {
                    case Proposed(Proposal it) ->
                        new @Nullable Object[] {
                            null,
                            it.start(),
                            it.practitioners().stream()
                                    .map(PractitionerId::value)
                                    .toList(),
                            switch (it.place()) {
                                case Place.InRoom in -> in.room().value();
                                case Place.Online() -> null;
                            },
                            it.late(),
                            written(it.reasons()),
                            run,
                            id.value()
                        };
                    case None(LeftOut why) ->
                        new @Nullable Object[] {why.name(), null, null, null, false, "[]", run, id.value()};
                };
        if (newId == null) {
            return values;
        }
        var more = Arrays.copyOf(values, values.length + 1);
        more[values.length] = newId;
        return more;
    }

    private Item item(ResultSet row) throws SQLException {
        var session = row.getObject("session_id", UUID.class);
        var leftOut = row.getString("left_out");
        return new Item(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                leftOut == null ? new Proposed(proposal(row)) : new None(LeftOut.valueOf(leftOut)),
                move(row),
                Optional.ofNullable(session).map(SessionId::new));
    }

    private static Optional<Move> move(ResultSet row) throws SQLException {
        var session = row.getObject("moves_session", UUID.class);
        return session == null
                ? Optional.empty()
                : Optional.of(new Move(
                        new SessionId(session),
                        row.getInt("moves_revision"),
                        row.getTimestamp("moves_from").toInstant()));
    }

    private Proposal proposal(ResultSet row) throws SQLException {
        var room = row.getObject("room_id", UUID.class);
        var practitioners = (UUID[]) row.getArray("practitioner_ids").getArray();
        return new Proposal(
                row.getTimestamp("starts_at").toInstant(),
                Arrays.stream(practitioners).map(PractitionerId::new).toList(),
                room == null ? new Place.Online() : new Place.InRoom(new RoomId(room), Optional.empty()),
                row.getBoolean("late"),
                read(row.getString("reasons")));
    }

    private String written(List<Reason> reasons) {
        try {
            return json.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Reasons cannot be written", e);
        }
    }

    private List<Reason> read(String reasons) {
        try {
            return json.readValue(reasons, REASONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Reasons cannot be read", e);
        }
    }
}
