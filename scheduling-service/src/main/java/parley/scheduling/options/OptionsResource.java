package parley.scheduling.options;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.problems.Fault;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.cases.OfACase;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.matching.OneMoment;
import parley.scheduling.matching.model.OptionFinder;
import parley.scheduling.matching.model.Question;
import parley.scheduling.matching.model.Question.Spread;
import parley.scheduling.matching.model.Repairs;
import parley.scheduling.settings.Settings;

@Path("/api/v1/cases/{id}/options")
@Tag(name = "Cases", description = "When a case could meet, and who would lead.")
@RolesAllowed({"staff", "ombuds"})
@OfACase
class OptionsResource {

    private final OptionDesk desk;
    private final OptionFinder finder;
    private final OneMoment moment;
    private final Names names;
    private final Settings settings;
    private final Clock clock;

    OptionsResource(
            OptionDesk desk, OptionFinder finder, OneMoment moment, Names names, Settings settings, Clock clock) {
        this.desk = desk;
        this.finder = finder;
        this.moment = moment;
        this.names = names;
        this.settings = settings;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Find the best options of a case, best first, and what took the other starts away",
            description = "Without `start`, the best of each start; with it, other practitioners and rooms for that "
                    + "start. Where each person has a session of their own, `participantId` says whose is "
                    + "looked for.")
    public OptionsView findOptions(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("3") @Min(1) @Max(50) int limit,
            @QueryParam("start") @Nullable String start,
            @QueryParam("participantId") @Nullable UUID participantId) {
        var caseId = new CaseId(id);
        var onlyFor = Optional.ofNullable(participantId).map(ParticipantId::new);
        return look(caseId, onlyFor, limit, start).orElseGet(() -> {
            desk.refreshTies(caseId);
            return look(caseId, onlyFor, limit, start).orElseThrow(() -> Refusal.because(GeneralReason.UNAVAILABLE));
        });
    }

    /// Looks at everything as it is at one moment. Empty if intake has to be asked first who is too close to the case.
    private Optional<OptionsView> look(CaseId id, Optional<ParticipantId> onlyFor, int limit, @Nullable String start) {
        return moment.read(() -> desk.ask(id, onlyFor).map(asked -> answer(asked, limit, start)));
    }

    private OptionsView answer(OptionDesk.Asked asked, int limit, @Nullable String start) {
        var there = desk.there(asked.side());
        var question = narrowed(desk.question(asked, there), start);
        var findings = finder.find(question, limit);
        var repairs = Repairs.of(question);
        var notRead = there.calendarsNotRead();
        return new OptionsPage(
                        names.of(OptionsPage.named(findings, repairs, notRead), OptionsPage.placed(findings)),
                        asked.side().file().terms(),
                        settings.zone())
                .show(findings, repairs, notRead, clock.instant());
    }

    private static Question narrowed(Question question, @Nullable String start) {
        if (start == null) {
            return question;
        }
        var wanted = Instants.parse(start).orElseThrow(OptionsResource::noInstant);
        return question.about(question.starts().stream().filter(wanted::equals).toList())
                .spreading(Spread.EVERY_COMBINATION);
    }

    private static Refusal noInstant() {
        return Refusal.because(GeneralReason.INVALID_FIELD)
                .with(Fault.in("start", "must be one of the starts of the case, with its offset"));
    }
}
