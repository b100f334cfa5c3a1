package parley.scheduling.options;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.outbox.transactions.Sql;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.availability.Answer;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.neighbours.Ties;
import parley.scheduling.reservations.Booking;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.time.model.Window;

/// Reads in one statement what many tables say of a case. Staff look for options again and again, and each statement is
/// a way to the database and back.
@ApplicationScoped
class CaseReading {

    /// Longer than what a session takes, with the pause after it.
    private static final Duration LONG_AGO = Duration.ofDays(33);

    private static final String EVERYTHING = """
            select cast(json_build_object(
                'ties', (
                    select json_build_object(
                        'notEligible', t.not_eligible, 'roomFeatures', t.room_features,
                        'languages', t.languages, 'heads', t.heads)
                    from case_ties t join roster_revision r on r.revision = t.roster_revision
                    where t.case_id = c.id),
                'apart', (select json_agg(n.practitioner_id) from not_eligible n where n.case_id = c.id),
                'staying', (select json_agg(s.practitioner_id) from staying_practitioner s where s.case_id = c.id),
                'offered', (select json_agg(o.starts_at) from offered_start o where o.case_id = c.id),
                'ticked', (
                    select json_agg(json_build_object('who', k.participant_id, 'from', k.starts_at))
                    from planned_participant p join ticked_start k on k.participant_id = p.participant_id
                    where p.case_id = c.id),
                'windows', (
                    select json_agg(json_build_object('who', w.participant_id, 'from', w.starts_at, 'to', w.ends_at)
                        order by w.starts_at, w.id)
                    from planned_participant p join given_window w on w.participant_id = p.participant_id
                    where p.case_id = c.id),
                'taken', (
                    select json_agg(json_build_object('who', r.resource_id, 'from', lower(r.during),
                        'to', upper(r.during), 'start', r.starts_at) order by r.during)
                    from planned_participant p join reservation r on r.resource_id = p.person_id
                    where p.case_id = c.id and r.status <> 'CANCELLED' and r.during && tstzrange(?, null))
                ) as text)
            from planned_case c where c.id = ?""";

    private final EntityManager entities;
    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;

    CaseReading(EntityManager entities, Sql sql, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /// What is known of a case that must exist, together with what this transaction has changed itself.
    ///
    /// Hibernate is not asked: it keeps each query in the database's own words whose result has a
    /// class, and compares the next one with all of them.
    @Transactional
    public Known of(CaseId id) {
        entities.flush();
        return sql
                .rows(EVERYTHING, row -> read(row.getString(1)), clock.instant().minus(LONG_AGO), id.value())
                .stream()
                .findFirst()
                .orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    private Known read(String found) {
        try {
            return json.readValue(found, Found.class).known();
        } catch (JsonProcessingException e) {
            // What it says of people goes into no log.
            throw new IllegalStateException("The database's answer cannot be read");
        }
    }

    /// As the database writes it: a list of nothing is absent.
    private record Found(
            @Nullable Derived ties,
            @Nullable List<UUID> apart,
            @Nullable List<UUID> staying,
            @Nullable Set<Instant> offered,
            @Nullable List<Ticked> ticked,
            @Nullable List<Given> windows,
            @Nullable List<Taken> taken) {

        Known known() {
            return new Known(
                    Optional.ofNullable(ties).map(derived -> derived.beside(orNone(apart))),
                    answers(),
                    offered == null ? Set.of() : offered,
                    orNone(staying).stream().map(PractitionerId::new).collect(toSet()),
                    orNone(taken).stream().collect(groupingBy(Taken::who, mapping(Taken::booking, toList()))));
        }

        private Map<ParticipantId, Answer> answers() {
            var starts = orNone(ticked).stream().collect(groupingBy(Ticked::who, mapping(Ticked::from, toSet())));
            var stretches = orNone(windows).stream().collect(groupingBy(Given::who, mapping(Given::window, toList())));
            var who = new HashSet<>(starts.keySet());
            who.addAll(stretches.keySet());
            var all = new HashMap<ParticipantId, Answer>();
            who.forEach(one -> all.put(
                    new ParticipantId(one),
                    new Answer(starts.getOrDefault(one, Set.of()), stretches.getOrDefault(one, List.of()))));
            return all;
        }

        private static <T> List<T> orNone(@Nullable List<T> some) {
            return some == null ? List.of() : some;
        }
    }

    private record Derived(List<UUID> notEligible, Set<String> roomFeatures, Set<String> languages, int heads) {

        Ties beside(List<UUID> apart) {
            var all = new HashSet<PractitionerId>();
            notEligible.forEach(one -> all.add(new PractitionerId(one)));
            apart.forEach(one -> all.add(new PractitionerId(one)));
            return new Ties(all, roomFeatures, languages, heads);
        }
    }

    private record Ticked(UUID who, Instant from) {}

    private record Given(UUID who, Instant from, Instant to) {

        Window window() {
            return new Window(from, to);
        }
    }

    private record Taken(UUID who, Instant from, Instant to, Instant start) {

        Booking booking() {
            return new Booking(new Window(from, to), start);
        }
    }
}
