package parley.web.chooser;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import parley.web.caller.Caller;
import parley.web.cases.CaseWords;
import parley.web.cases.CasesClient;
import parley.web.cases.Sentences;
import parley.web.chooser.SessionsClient.Starts;
import parley.web.chooser.SessionsClient.Stretch;
import parley.web.frame.Faults;
import parley.web.frame.Form;
import parley.web.frame.Frame;
import parley.web.frame.Outcome;

/// The times that somebody says on the telephone, read out and ticked.
@Path("/cases/{id: [0-9a-f-]{36}}/people/{person: [0-9a-f-]{36}}/times")
@RolesAllowed({"staff", "ombuds"})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class TimesPage {

    private static final int MORE = 15;

    private final CasesClient cases;
    private final SessionsClient sessions;
    private final Telling telling;
    private final Caller caller;
    private final Frame frame;

    TimesPage(
            @RestClient CasesClient cases,
            @RestClient SessionsClient sessions,
            Telling telling,
            Caller caller,
            Frame frame) {
        this.cases = cases;
        this.sessions = sessions;
        this.telling = telling;
        this.caller = caller;
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "chooser")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance times(Spoken spoken, Faults faults);
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    public Response show(@PathParam("id") UUID id, @PathParam("person") UUID person) {
        var starts = sessions.starts(caller.bearer(), id, person);
        return show(200, id, person, starts, Typed.of(starts), new Faults());
    }

    @POST
    public Response say(
            @PathParam("id") UUID id, @PathParam("person") UUID person, MultivaluedMap<String, String> fields) {
        var bearer = caller.bearer();
        var starts = sessions.starts(bearer, id, person);
        var typed = Typed.of(new Form(fields));
        var added = typed.window(starts.zone());
        if (!typed.holds() || (added.isEmpty() && typed.isWindowBegun())) {
            var faults =
                    new Faults().add("date", frame.words(ChooserWords.class).noWindow());
            return show(Frame.DOES_NOT_HOLD, id, person, starts, typed, faults);
        }
        var times = new SessionsClient.Times(
                typed.starts().stream().map(OffsetDateTime::parse).toList(),
                Stream.concat(
                                starts.windows().stream()
                                        .filter(window -> typed.windows().contains(window.value())),
                                added.stream())
                        .toList(),
                typed.calendarEntry());
        return told(id, person, starts, typed, Outcome.of(() -> sessions.say(bearer, id, person, times)), "/options");
    }

    @POST
    @Path("more")
    public Response more(
            @PathParam("id") UUID id, @PathParam("person") UUID person, MultivaluedMap<String, String> fields) {
        var bearer = caller.bearer();
        var starts = sessions.starts(bearer, id, person);
        var more = new SessionsClient.MoreStarts(starts.count() + MORE);
        return told(
                id,
                person,
                starts,
                Typed.of(starts),
                Outcome.of(() -> sessions.offerMore(bearer, id, person, more)),
                "/people/" + person + "/times");
    }

    private Response told(UUID id, UUID person, Starts starts, Typed typed, Outcome<?> outcome, String next) {
        return switch (outcome) {
            case Outcome.Done<?> _ ->
                Response.seeOther(URI.create("/cases/" + id + next)).build();
            case Outcome.Refused<?> refused -> {
                if (Sentences.isGone(refused)) {
                    throw new NotFoundException();
                }
                var sentence = frame.words(CaseWords.class).sentence(Sentences.of(refused));
                yield show(
                        refused.trouble().status(), id, person, starts, typed, new Faults().add("content", sentence));
            }
        };
    }

    private Response show(int status, UUID id, UUID person, Starts starts, Typed typed, Faults faults) {
        var view = cases.read(caller.bearer(), id);
        var when = telling.when(starts.zone());
        var role = view.people().stream()
                .filter(one -> one.id().equals(person))
                .map(one -> one.role())
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var days = new ArrayList<Spoken.Day>();
        for (var day : starts.days()) {
            days.add(new Spoken.Day(
                    when.day(day.date()),
                    day.starts().stream()
                            .map(start -> new Spoken.Start(
                                    start.start().toString(),
                                    when.hour(start.start()
                                            .atZoneSameInstant(starts.zone())
                                            .toLocalTime()),
                                    typed.starts().contains(start.start().toString())))
                            .toList()));
        }
        return frame.office(
                status,
                Templates.times(
                        new Spoken(
                                id,
                                person,
                                view.reference(),
                                role,
                                when.zoneName(),
                                starts.sessionMinutes(),
                                days,
                                starts.windows().stream()
                                        .map(window -> new Spoken.Window(
                                                window.value(),
                                                when.stretch(window.from(), window.to()),
                                                typed.windows().contains(window.value())))
                                        .toList(),
                                starts.open(),
                                typed),
                        faults));
    }

    /// What was typed, whether it holds or not.
    record Typed(
            List<String> starts, List<String> windows, boolean calendarEntry, String date, String from, String to) {

        static Typed of(Starts starts) {
            return new Typed(
                    starts.days().stream()
                            .flatMap(day -> day.starts().stream())
                            .filter(SessionsClient.Offered::ticked)
                            .map(start -> start.start().toString())
                            .toList(),
                    starts.windows().stream().map(Stretch::value).toList(),
                    starts.calendarEntry(),
                    "",
                    "",
                    "");
        }

        static Typed of(Form form) {
            return new Typed(
                    form.all("start"),
                    form.all("window"),
                    form.ticked("calendarEntry"),
                    form.text("date"),
                    form.text("from"),
                    form.text("to"));
        }

        boolean isWindowBegun() {
            return !(date + from + to).isEmpty();
        }

        boolean holds() {
            return starts.stream().allMatch(Typed::isMoment);
        }

        /// Another stretch that would suit; empty if none was given, or none that holds.
        Optional<Stretch> window(ZoneId zone) {
            try {
                var day = LocalDate.parse(date);
                var begin = day.atTime(LocalTime.parse(from)).atZone(zone).toOffsetDateTime();
                var end = day.atTime(LocalTime.parse(to)).atZone(zone).toOffsetDateTime();
                return begin.isBefore(end) ? Optional.of(new Stretch(begin, end)) : Optional.empty();
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        }

        private static boolean isMoment(String written) {
            try {
                OffsetDateTime.parse(written);
                return true;
            } catch (DateTimeParseException _) {
                return false;
            }
        }
    }
}
