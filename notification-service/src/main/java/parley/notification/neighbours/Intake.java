package parley.notification.neighbours;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import parley.events.letters.LetterKind;
import parley.notification.neighbours.Asking.Said;
import parley.notification.wording.Help;

/// Intake, asked for the address of a participant at the moment of sending.
@ApplicationScoped
public class Intake {

    private final IntakeApi api;
    private final Zones zones;

    Intake(@RestClient IntakeApi api, @ConfigProperty(name = "parley.campus-zone") ZoneId campus) {
        this.api = api;
        zones = new Zones(campus);
    }

    /// Which of these cases are forgotten and must go here, too.
    public List<UUID> forgotten(List<UUID> atHand) {
        var over = Asking.answer("intake", () -> api.forgotten(new IntakeApi.Cases(atHand)));
        return over.caseIds().stream().filter(atHand::contains).toList();
    }

    /// Which of these cases somebody of an office may see: none that they are in themselves.
    public Set<UUID> visible(Looker looker, Collection<UUID> cases) {
        var looking = new IntakeApi.Looking(looker.subject(), looker.office(), looker.address(), cases);
        return Set.copyOf(Asking.answer("intake", () -> api.visible(looking)).caseIds());
    }

    /// How much there is to do for somebody of an office, without what they are in themselves.
    public CasesAtHand workAtHand(Looker looker) {
        var asked = new IntakeApi.AtWork(looker.subject(), looker.office(), looker.address());
        return Asking.answer("intake", () -> api.workAtHand(asked));
    }

    /// What a letter to somebody speaks of, without anything that is theirs; absent if the case is forgotten.
    public Optional<Outline> outline(UUID caseId, UUID participant) {
        return switch (Asking.ask("intake", () -> api.outline(new IntakeApi.Concerned(caseId, participant)))) {
            case Said.Answer(var said) ->
                Optional.of(new Outline(said.reference(), Help.of(said.procedure(), said.role())));
            case Said.Gone<?> _ -> Optional.empty();
            case Said.Conflict<?> _ -> throw new NeighbourAway("intake", 409);
        };
    }

    /// Asks whether and where this letter may go. Each answer carries a new link, which ends the one before it unless
    /// that may have left.
    ///
    /// @param copies how many copies may have left, each with its link
    public Claim claim(UUID letter, LetterKind kind, UUID caseId, UUID participant, int copies) {
        var asked = new IntakeApi.Asked(letter, kind, caseId, participant, copies);
        return switch (Asking.ask("intake", () -> api.claim(asked))) {
            case Said.Answer(var claimed) ->
                new Claim.MayWrite(new Reached(
                        claimed.email(),
                        Optional.ofNullable(claimed.name()),
                        Locale.forLanguageTag(
                                Optional.ofNullable(claimed.language()).orElse("")),
                        zones.orCampus(claimed.zone()),
                        Optional.ofNullable(claimed.link()),
                        Optional.ofNullable(claimed.reference()),
                        claimed.maySayWho(),
                        Help.of(claimed.procedure(), claimed.role())));
            case Said.Gone<?> _ -> new Claim.Gone();
            case Said.Conflict<?> _ -> new Claim.MustNotWrite();
        };
    }
}
