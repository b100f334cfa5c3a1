package parley.web.trends;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import parley.web.caller.Caller;
import parley.web.cases.CaseOutcome;
import parley.web.cases.CaseWords;
import parley.web.cases.Offering;
import parley.web.cases.Sentences;
import parley.web.cases.Topic;
import parley.web.cases.When;
import parley.web.frame.Frame;
import parley.web.frame.Outcome;
import parley.web.frame.Trouble;
import parley.web.trends.TrendsClient.Cell;
import parley.web.trends.TrendsClient.Trends;

/// A quarter as a picture, as a table and as lines to take along.
@Path("/trends")
@RolesAllowed({"staff", "ombuds", "director"})
class TrendsPages {

    private static final int QUARTERS = 8;
    private static final String A_QUARTER = "\\d{4}-Q[1-4]";

    private final TrendsClient trends;
    private final Caller caller;
    private final Frame frame;
    private final Clock clock;
    private final ZoneId campus;

    TrendsPages(
            @RestClient TrendsClient trends,
            Caller caller,
            Frame frame,
            Clock clock,
            @ConfigProperty(name = "parley.campus-zone") ZoneId campus) {
        this.trends = trends;
        this.caller = caller;
        this.frame = frame;
        this.clock = clock;
        this.campus = campus;
    }

    @CheckedTemplate(basePath = "trends")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance trends(
                List<String> quarters,
                String chosen,
                @Nullable Trends trends,
                String trouble,
                String released,
                String median,
                List<Picture> pictures);
    }

    @GET
    public Response show(@QueryParam("quarter") @Nullable String quarter) {
        var wanted = Optional.ofNullable(quarter).filter(one -> one.matches(A_QUARTER));
        return switch (Outcome.of(() -> trends.read(caller.bearer(), wanted.orElse(null)))) {
            case Outcome.Done<Trends>(var found) ->
                frame.office(Templates.trends(
                        quarters(),
                        found.quarter(),
                        found,
                        "",
                        new When(frame.language(), ZoneOffset.UTC).day(found.releasedOn()) + " "
                                + found.releasedOn().getYear(),
                        Optional.ofNullable(found.medianWaiting())
                                .map(this::waited)
                                .orElse(""),
                        pictures(found)));
            case Outcome.Refused<Trends> refused -> {
                var isUnpublished = refused.trouble() == Trouble.NOT_HERE;
                yield frame.office(
                        isUnpublished ? 200 : refused.trouble().status(),
                        Templates.trends(
                                quarters(),
                                wanted.orElse(""),
                                null,
                                isUnpublished
                                        ? frame.words(TrendWords.class).notPublished()
                                        : frame.words(CaseWords.class).sentence(Sentences.of(refused)),
                                "",
                                "",
                                List.of()));
            }
        };
    }

    @GET
    @Path("csv")
    public Response lines(@QueryParam("quarter") @Nullable String quarter) {
        var wanted = Optional.ofNullable(quarter).filter(one -> one.matches(A_QUARTER));
        var name = wanted.map(one -> "trends-" + one).orElse("trends");
        return Response.ok(trends.lines(caller.bearer(), wanted.orElse(null)), "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .build();
    }

    /// Those that may be published by now, the latest first.
    private List<String> quarters() {
        var month = YearMonth.now(clock.withZone(campus));
        var quarters = new ArrayList<String>();
        for (var back = 1; back <= QUARTERS; back++) {
            var then = month.minusMonths(3L * back);
            quarters.add(then.getYear() + "-Q" + then.get(IsoFields.QUARTER_OF_YEAR));
        }
        return quarters;
    }

    private List<Picture> pictures(Trends found) {
        return found.tables().stream()
                .flatMap(counted -> named(Table.values(), counted.table())
                        .map(table -> Picture.of(
                                table,
                                counted.cells().stream()
                                        .map(cell -> new Picture.Named(name(table, cell), cell.cases()))
                                        .toList()))
                        .stream())
                .toList();
    }

    /// A code that is newer than these pages is shown as it is.
    private String name(Table table, Cell cell) {
        var words = frame.words(CaseWords.class);
        var code = cell.code();
        return switch (table) {
            case ISSUE_KIND -> named(Topic.values(), code).map(words::topic).orElse(code);
            case STAGE ->
                named(ConflictStage.values(), code)
                        .map(stage -> frame.words(TrendWords.class).stage(stage))
                        .orElse(code);
            case OFFERING -> Offering.codedAs(code).map(words::offering).orElse(code);
            case WAITING -> waited(code);
            case OUTCOME -> named(CaseOutcome.values(), code).map(words::ended).orElse(code);
        };
    }

    private String waited(String code) {
        return named(Waited.values(), code)
                .map(waited -> frame.words(TrendWords.class).waited(waited))
                .orElse(code);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return List.of(values).stream()
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
