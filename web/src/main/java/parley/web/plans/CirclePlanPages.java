package parley.web.plans;

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
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import parley.web.caller.Caller;
import parley.web.cases.CaseWords;
import parley.web.cases.CasesClient;
import parley.web.cases.Sentences;
import parley.web.frame.Faults;
import parley.web.frame.Form;
import parley.web.frame.Frame;
import parley.web.frame.Outcome;
import parley.web.plans.PlansClient.OfACircle;

/// What a circle planned, written down by staff and handed to the Chair.
@Path("/cases/{id: [0-9a-f-]{36}}/plan")
@RolesAllowed({"staff", "ombuds"})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class CirclePlanPages {

    private static final int MOST = 30;
    private static final int BLANK = 3;
    private static final int TEXT = 1000;

    private final PlansClient plans;
    private final CasesClient cases;
    private final Caller caller;
    private final Frame frame;

    CirclePlanPages(@RestClient PlansClient plans, @RestClient CasesClient cases, Caller caller, Frame frame) {
        this.plans = plans;
        this.cases = cases;
        this.caller = caller;
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "plans")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance circle(
                UUID caseId,
                String reference,
                boolean proceeding,
                OfACircle plan,
                List<Row> rows,
                List<Row> theirs,
                boolean termsMet,
                Faults faults);
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    public Response show(@PathParam("id") UUID id) {
        var plan = plans.ofCase(caller.bearer(), id);
        return show(200, id, plan, rows(plan), Boolean.TRUE.equals(plan.sanctionTermsMet()), new Faults());
    }

    @POST
    public Response write(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        var rows = rows(form);
        var termsMet = form.ticked("termsMet");
        var faults = check(rows);
        var plan = plans.ofCase(caller.bearer(), id);
        if (faults.isAny()) {
            return show(Frame.DOES_NOT_HOLD, id, plan, rows, termsMet, faults);
        }
        var promises = rows.stream()
                .filter(row -> !row.isBlank())
                .map(row -> new PlansClient.Promise(row.text(), LocalDate.parse(row.dueOn())))
                .toList();
        var handOver = form.ticked("handOver");
        return told(id, rows, termsMet, Outcome.of(() -> {
            plans.write(caller.bearer(), etag(form), id, new PlansClient.Written(promises, termsMet));
            if (handOver) {
                handOver(id, promises);
            }
        }));
    }

    /// What was written a moment ago goes to the Chair, and nothing else.
    private void handOver(UUID id, List<PlansClient.Promise> promises) {
        var written = plans.ofCase(caller.bearer(), id);
        var same = written.items().stream()
                .map(item -> new PlansClient.Promise(item.text(), item.dueOn()))
                .toList()
                .equals(promises);
        if (!same) {
            throw new ClientWebApplicationException(Response.Status.PRECONDITION_FAILED);
        }
        plans.submit(caller.bearer(), "\"" + written.version() + "\"", id);
    }

    private Faults check(List<Row> rows) {
        var words = frame.words(PlanWords.class);
        var faults = new Faults();
        if (rows.stream().allMatch(Row::isBlank)) {
            faults.add("text-1", words.nothingPlanned());
        }
        for (var row : rows) {
            if (!row.isBlank() && (row.text().isEmpty() || row.text().length() > TEXT)) {
                faults.add("text-" + row.number(), words.noText(row.number()));
            }
            if (!row.isBlank() && !isDay(row.dueOn())) {
                faults.add("day-" + row.number(), words.noDay(row.number()));
            }
        }
        return faults;
    }

    private Response told(UUID id, List<Row> rows, boolean termsMet, Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ ->
                Response.seeOther(URI.create("/cases/" + id + "/plan")).build();
            case Outcome.Refused<?> refused -> {
                if (Sentences.isGone(refused)) {
                    throw new NotFoundException();
                }
                var sentence = frame.words(CaseWords.class).sentence(Sentences.of(refused));
                var now = plans.ofCase(caller.bearer(), id);
                yield show(refused.trouble().status(), id, now, rows, termsMet, new Faults().add("content", sentence));
            }
        };
    }

    private Response show(int status, UUID id, OfACircle plan, List<Row> rows, boolean termsMet, Faults faults) {
        var view = cases.read(caller.bearer(), id);
        var theirs = rows(plan).stream().filter(row -> !row.isBlank()).toList();
        var mine = rows.stream().filter(row -> !row.isBlank()).toList();
        return frame.office(
                status,
                Templates.circle(
                        id,
                        view.reference(),
                        Boolean.TRUE.equals(view.proceedingRuns()),
                        plan,
                        rows,
                        faults.isAny() && !theirs.equals(mine) ? theirs : List.of(),
                        termsMet,
                        faults));
    }

    private static List<Row> rows(OfACircle plan) {
        var rows = new ArrayList<Row>();
        plan.items()
                .forEach(item -> rows.add(
                        new Row(rows.size() + 1, item.text(), item.dueOn().toString())));
        for (var blank = 0; plan.isOpen() && blank < BLANK && rows.size() < MOST; blank++) {
            rows.add(new Row(rows.size() + 1, "", ""));
        }
        return rows;
    }

    private static List<Row> rows(Form form) {
        var rows = new ArrayList<Row>();
        for (var n = 1; n <= MOST; n++) {
            var text = form.text("text-" + n);
            var day = form.text("day-" + n);
            if (n <= BLANK || !(text + day).isEmpty()) {
                rows.add(new Row(n, text, day));
            }
        }
        return rows;
    }

    private static boolean isDay(String written) {
        try {
            LocalDate.parse(written);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private static String etag(Form form) {
        return "\"" + form.text("version") + "\"";
    }

    /// One thing to do, as it was typed.
    record Row(int number, String text, String dueOn) {

        public String textField() {
            return "text-" + number;
        }

        public String dayField() {
            return "day-" + number;
        }

        boolean isBlank() {
            return text.isEmpty() && dueOn.isEmpty();
        }

        @Override
        public String toString() {
            return "Row[***]";
        }
    }
}
