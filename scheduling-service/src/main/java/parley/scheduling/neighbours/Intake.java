package parley.scheduling.neighbours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.access.Planner;
import parley.scheduling.access.Visibility;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.roster.RosterEntry;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.time.model.Window;

/// Intake, as scheduling needs it. Nothing it answers about people is stored.
///
/// While it is away, every question is refused as unavailable. It is never asked within a transaction: a slow answer
/// must not hold locks.
@ApplicationScoped
public class Intake implements Visibility {

    /// As many ids as fit into a request.
    private static final int AT_ONCE = 200;

    private final IntakeApi api;

    Intake(@RestClient IntakeApi api) {
        this.api = api;
    }

    /// Whose session the token opened; empty if it is none, or has ended.
    public Optional<Participation> participationOf(String token) {
        return asked(() -> api.introspect(new IntakeApi.Token(token)))
                .map(found -> new Participation(new CaseId(found.caseId()), new ParticipantId(found.participantId())));
    }

    /// Who of them is too close to the case, and what the case needs; empty if the case has been forgotten.
    ///
    /// A whole roster does not fit into one request, so it is asked about in portions.
    public Optional<Ties> tiesIn(CaseId id, List<RosterEntry> practitioners) {
        var tooClose = new HashSet<PractitionerId>();
        var needs = Optional.<IntakeApi.TiesFound>empty();
        for (var portion : Portions.of(practitioners)) {
            needs = asked(() -> api.ties(id.value(), new IntakeApi.TiesAsked(portion)));
            if (needs.isEmpty()) {
                return Optional.empty();
            }
            needs.get().notEligible().forEach(one -> tooClose.add(new PractitionerId(one)));
        }
        return needs.map(found ->
                new Ties(tooClose, Set.copyOf(found.roomFeatures()), Set.copyOf(found.languages()), found.heads()));
    }

    /// Asks whether a session of these people may stand. Asking again for the same session gives the same answer.
    public PermitAnswer askForPermit(CaseId id, UUID session, Window during, Set<ParticipantId> people) {
        var ids = people.stream().map(ParticipantId::value).toList();
        return asked(() -> {
                    api.permit(id.value(), session, new IntakeApi.Planned(during.from(), during.to(), ids));
                    return PermitAnswer.GRANTED;
                })
                .orElse(PermitAnswer.REFUSED);
    }

    /// Says that a session will not take place after all. Saying it twice is harmless.
    public void returnPermit(CaseId id, UUID session) {
        asked(() -> {
            api.returnPermit(id.value(), session);
            return true;
        });
    }

    /// What people are called, to show to the practitioners who meet them. Whoever has no name is left out.
    public Map<ParticipantId, String> namesOf(CaseId id, List<ParticipantId> participants) {
        var ids = participants.stream().map(ParticipantId::value).toList();
        return asked(() -> api.names(id.value(), new IntakeApi.NamesAsked(ids)))
                .map(found -> {
                    var names = new HashMap<ParticipantId, String>();
                    found.names().forEach(one -> {
                        if (one.name() != null) {
                            names.put(new ParticipantId(one.participantId()), one.name());
                        }
                    });
                    return Map.copyOf(names);
                })
                .orElse(Map.of());
    }

    @Override
    public Set<UUID> shownAmong(Collection<UUID> caseIds, Planner to) {
        var ids = List.copyOf(caseIds);
        var shown = new HashSet<UUID>();
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            asked(() -> api.visible(new IntakeApi.Looking(to.subject(), to.office(), to.address(), some)))
                    .ifPresent(found -> shown.addAll(found.caseIds()));
        }
        return shown;
    }

    /// Which of these cases have been forgotten there and must go here too.
    public List<UUID> forgottenAmong(List<UUID> cases) {
        return asked(() -> api.forgotten(new IntakeApi.CaseIds(cases)))
                .map(IntakeApi.CaseIds::caseIds)
                .orElseThrow(Intake::away);
    }

    /// Empty if intake says no: the case or the session is gone, or a rule forbids it.
    private static <T> Optional<T> asked(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (WebApplicationException refused) {
            return switch (refused.getResponse().getStatus()) {
                case 404, 409, 410 -> Optional.empty();
                default -> throw away();
            };
        } catch (ProcessingException unreachable) {
            throw away();
        }
    }

    private static Refusal away() {
        return Refusal.because(GeneralReason.UNAVAILABLE).withHeader("Retry-After", "2");
    }
}
