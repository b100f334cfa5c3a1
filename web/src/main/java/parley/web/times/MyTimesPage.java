package parley.web.times;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import parley.web.caller.Caller;
import parley.web.frame.Faults;
import parley.web.frame.Form;
import parley.web.frame.Frame;
import parley.web.frame.FrameWords;
import parley.web.frame.Outcome;
import parley.web.frame.When;
import parley.web.together.Together;

/// One's usual week, the days one is away, and one's calendar, on one page.
@Path("/my-times")
@RolesAllowed("practitioner")
class MyTimesPage {

    private final TimesClient times;
    private final Together together;
    private final Caller caller;
    private final Frame frame;

    MyTimesPage(@RestClient TimesClient times, Together together, Caller caller, Frame frame) {
        this.times = times;
        this.together = together;
        this.caller = caller;
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "times")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance mine(Shown shown, Faults faults);
    }

    @GET
    public Response show() {
        return show(200, new Faults(), null, "");
    }

    @POST
    @Path("hours")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response say(MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        var week = WeekForm.of(form);
        var faults = new Faults();
        week.wrong()
                .forEach(row ->
                        faults.add(row.fromId(), frame.words(TimesWords.class).noHours(dayName(row))));
        if (faults.isAny()) {
            return show(Frame.DOES_NOT_HOLD, faults, week, "");
        }
        var zone = times.hours(caller.bearer()).zone();
        return told(
                Outcome.of(() -> times.say(
                        caller.bearer(), etag(form.text("version")), new TimesClient.Said(zone, week.hours()))),
                "week",
                week);
    }

    @POST
    @Path("confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(MultivaluedMap<String, String> fields) {
        var etag = etag(new Form(fields).text("version"));
        return told(Outcome.of(() -> times.confirm(caller.bearer(), etag)), "week", null);
    }

    /// Away from the beginning of one day to the end of another, by one's own clock.
    @POST
    @Path("away")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response away(MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        var from = day(form.text("from"));
        var to = day(form.text("to")).or(() -> from);
        if (from.isEmpty() || to.get().isBefore(from.get())) {
            return show(
                    Frame.DOES_NOT_HOLD,
                    new Faults().add("from", frame.words(TimesWords.class).noDays()),
                    null,
                    "");
        }
        var zone = times.hours(caller.bearer()).zone();
        var away = new TimesClient.Exception(
                start(from.get(), zone), start(to.get().plusDays(1), zone), Willingness.AWAY);
        return told(Outcome.of(() -> times.except(caller.bearer(), UUID.randomUUID(), away)), "from", null);
    }

    @POST
    @Path("away/{id}/end")
    public Response asUsual(@PathParam("id") UUID id) {
        return told(Outcome.of(() -> times.asUsual(caller.bearer(), id)), "from", null);
    }

    @POST
    @Path("calendar")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response give(MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        var bearer = caller.bearer();
        var etag = form.text("calendarVersion");
        return told(
                Outcome.of(() -> times.give(bearer, etag, new TimesClient.Giving(form.text("address")))),
                "address",
                null);
    }

    @POST
    @Path("calendar/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack(MultivaluedMap<String, String> fields) {
        var etag = new Form(fields).text("calendarVersion");
        return told(Outcome.of(() -> times.takeBack(caller.bearer(), etag)), "address", null);
    }

    /// The address is shown on this answer and never again.
    @POST
    @Path("feed")
    public Response renew() {
        return show(200, new Faults(), null, times.renew(caller.bearer()).address());
    }

    @POST
    @Path("feed/end")
    public Response end() {
        return told(Outcome.of(() -> times.end(caller.bearer())), "feed", null);
    }

    private Response told(Outcome<?> outcome, String field, @Nullable WeekForm typed) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> Response.seeOther(URI.create("/my-times")).build();
            case Outcome.Refused<?>(var trouble, var _) ->
                show(
                        trouble.status(),
                        new Faults().add(field, frame.words(FrameWords.class).troubleText(trouble)),
                        typed,
                        "");
        };
    }

    private Response show(int status, Faults faults, @Nullable WeekForm typed, String freshFeed) {
        var bearer = caller.bearer();
        var read = together.ask(() -> times.calendar(bearer));
        var dated = together.ask(() -> times.exceptions(bearer));
        var feed = together.ask(() -> times.feed(bearer));
        var week = times.hours(bearer);
        var calendar = read.get();
        var shown = new Shown(
                Optional.ofNullable(typed).orElseGet(() -> WeekForm.of(week)).rows(),
                WeekForm.choices(),
                week.version(),
                week.freshness(),
                week.zone().getDisplayName(TextStyle.FULL, frame.language()),
                dated.get().items().stream()
                        .map(one -> new Away(
                                one.id(),
                                When.of(one.from(), one.to(), week.zone(), frame.language()),
                                one.willingness()))
                        .toList(),
                Optional.ofNullable(calendar.getEntity().host()).orElse(""),
                calendar.getEntity().freshness(),
                Optional.ofNullable(calendar.getHeaderString("ETag")).orElse(""),
                feed.get().exists(),
                freshFeed);
        return frame.office(status, Templates.mine(shown, faults));
    }

    private String dayName(WeekForm.Row row) {
        return row.day().getDisplayName(TextStyle.FULL, frame.language());
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static OffsetDateTime start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    private static String etag(String version) {
        return "\"" + version + "\"";
    }

    /// One's times, ready to be written out.
    record Shown(
            List<WeekForm.Row> rows,
            List<String> choices,
            long version,
            Freshness freshness,
            String zone,
            List<Away> away,
            String calendarHost,
            @Nullable CalendarFreshness calendar,
            String calendarVersion,
            boolean feed,
            String freshFeed) {
        @Override
        public String toString() {
            return "Shown[***]";
        }
    }

    record Away(UUID id, String when, Willingness willingness) {}
}
