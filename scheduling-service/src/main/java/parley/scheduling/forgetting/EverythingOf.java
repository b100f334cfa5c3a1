package parley.scheduling.forgetting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import parley.outbox.transactions.Sql;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.settings.Settings;

/// Every row that hangs on a case, in all tables of this service. Of its sessions only a number per practitioner and
/// month is left.
@ApplicationScoped
class EverythingOf {

    /// In the order in which nothing points at what goes. Who takes part goes with what they said.
    private static final List<String> TABLES = List.of(
            "once_only where exists (select 1 from session s where s.case_id = ? and position(s.id::text in location) > 0)",
            "planning_item where case_id = ?",
            "reservation where session_id in (select id from session where case_id = ?)",
            "session_attendee where session_id in (select id from session where case_id = ?)",
            "assignment where session_id in (select id from session where case_id = ?)",
            "session where case_id = ?",
            "staying_practitioner where case_id = ?",
            "not_eligible where case_id = ?",
            "case_ties where case_id = ?",
            "offered_start where case_id = ?",
            "planned_participant where case_id = ?",
            "withdrawal where case_id = ?",
            "planned_case where id = ?");

    /// Facts about something else than a case have another subject.
    private static final String AN_ID = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";

    private final Sql sql;
    private final Settings settings;

    EverythingOf(Sql sql, Settings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /// Waits for whoever is just changing the case.
    @Transactional(TxType.MANDATORY)
    void lock(CaseId id) {
        sql.ids("select id from planned_case where id = ? for update", id.value());
    }

    /// Counts what was held, and deletes the rest.
    @Transactional(TxType.MANDATORY)
    void delete(CaseId id, Instant now) {
        sql.change("""
                insert into practitioner_month (practitioner_id, month, sessions)
                select a.practitioner_id, to_char(s.starts_at at time zone ?, 'YYYY-MM'), count(*)
                from session s join assignment a on a.session_id = s.id
                where s.case_id = ?
                  and (s.state in ('STARTED', 'TOOK_PLACE') or s.state = 'SCHEDULED' and s.ends_at <= ?)
                group by 1, 2 order by 1, 2
                on conflict (practitioner_id, month)
                do update set sessions = practitioner_month.sessions + excluded.sessions""", settings.zone().getId(), id.value(), now);
        lockPeople(id);
        TABLES.forEach(table -> sql.change("delete from " + table, id.value()));
        forgetPeople();
    }

    /// Of two cases of one person that are forgotten at the same time, the second sees that the first is gone.
    private void lockPeople(CaseId id) {
        sql.ids("""
                select id from resource where id in (select person_id from planned_participant where case_id = ?)
                order by id for update""", id.value());
    }

    /// A person's id goes with their last case. What is found is locked first and looked at again: somebody may just be
    /// joining another case.
    private void forgetPeople() {
        var unused = """
                kind = 'PERSON'
                and not exists (select 1 from planned_participant p where p.person_id = resource.id)
                and not exists (select 1 from reservation r where r.resource_id = resource.id)""";
        var found = sql.ids("select id from resource where " + unused + " order by id for update skip locked");
        found.forEach(id -> sql.change("delete from resource where id = ? and " + unused, id));
    }

    /// Some of the cases that leave a trace here, in order. That may be no more than a fact that waits.
    @Transactional
    List<UUID> casesAfter(UUID last, int most) {
        return sql.ids("""
                select id from (select id from planned_case
                                union select case_id from withdrawal
                                union select cast(subject as uuid) from inbox_held where subject ~ ?
                                union select cast(subject as uuid) from outbox where subject ~ ?) known
                where id > ? order by id limit ?""", AN_ID, AN_ID, last, most);
    }
}
