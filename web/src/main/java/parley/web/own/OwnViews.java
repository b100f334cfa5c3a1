package parley.web.own;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import parley.web.frame.Frame;
import parley.web.frame.Outcome;
import parley.web.frame.When;
import parley.web.own.OwnTimesClient.Sessions;
import parley.web.own.OwnTimesClient.Starts;
import parley.web.own.ParticipationClient.Own;
import parley.web.together.Together;

/// Puts together what stands on a person's own page, out of what intake, scheduling and the catalogue tell them.
@RequestScoped
class OwnViews {

    private static final TimesForm NOTHING_TYPED =
            new TimesForm(List.of(), false, EnumSet.noneOf(PartOfDay.class), false);

    private final OwnTimesClient times;
    private final Elsewhere elsewhere;
    private final Together together;
    private final Frame frame;
    private final Clock clock;
    private final ZoneId campus;
    private final String approvedBy;
    private final String keptBy;

    OwnViews(
            @RestClient OwnTimesClient times,
            Elsewhere elsewhere,
            Together together,
            Frame frame,
            Clock clock,
            @ConfigProperty(name = "parley.campus-zone") ZoneId campus,
            @ConfigProperty(name = "parley.plans.approved-by") Optional<String> approvedBy,
            @ConfigProperty(name = "parley.plans.kept-by") Optional<String> keptBy) {
        this.times = times;
        this.elsewhere = elsewhere;
        this.together = together;
        this.frame = frame;
        this.clock = clock;
        this.campus = campus;
        this.approvedBy = approvedBy.orElse("");
        this.keptBy = keptBy.orElse("");
    }

    /// @param typed what was chosen just now and could not be taken; null to show what was chosen before
    /// @param sentTooLate whether times were sent that could not be taken any more
    OwnView of(Own own, String bearer, @Nullable TimesForm typed, boolean sentTooLate) {
        var known = own.question() == Question.TIMES && !own.over() ? known(bearer) : Known.NOTHING;
        var zone = known.starts().map(starts -> own.clock(starts.zone())).orElse(campus);
        var form = Optional.ofNullable(typed)
                .or(() -> known.starts().map(starts -> TimesForm.of(starts, zone)))
                .orElse(NOTHING_TYPED);
        return new OwnView(
                asks(own, known),
                Kind.of(own.procedure()),
                Touched.of(own.role()),
                own.anew(),
                Optional.ofNullable(own.headCount()).orElse(0),
                Optional.ofNullable(own.introducedBy()).orElse(""),
                approvedBy,
                keptBy,
                Optional.ofNullable(own.phone()).orElse(""),
                own.reference(),
                own.over(),
                Optional.ofNullable(own.furtherSession())
                        .map(it -> day(it.validUntil().atZone(campus).toLocalDate()))
                        .orElse(""),
                Optional.ofNullable(own.furtherSession())
                        .flatMap(it -> Optional.ofNullable(it.mine()))
                        .map(Answer::name)
                        .orElse(""),
                known.sessions().items().stream()
                        .map(session -> appointment(own, session))
                        .toList(),
                zone.getDisplayName(TextStyle.FULL, frame.language()),
                known.starts().map(starts -> days(starts, form, zone)).orElse(List.of()),
                form,
                List.of(PartOfDay.values()),
                known.starts().filter(Starts::answered).isPresent(),
                sentTooLate,
                elsewhere.named(own.handouts()),
                own.landing() && own.requester()
                        ? elsewhere.fitting(
                                own.issues(), Optional.ofNullable(own.phone()).orElse(""))
                        : List.of());
    }

    private Asks asks(Own own, Known known) {
        if (own.landing()) {
            return Asks.LANDING;
        }
        if (own.over()) {
            return Asks.OVER;
        }
        return switch (own.question()) {
            case CONSENT -> own.requester() && !own.anew() ? Asks.GO_ON : Asks.TAKE_PART;
            case TIMES -> known.asks();
            case FURTHER_SESSION -> isOpen(own) ? Asks.FURTHER : Asks.NOTHING;
            case NONE -> own.procedure() == null ? Asks.SCREENING : Asks.NOTHING;
        };
    }

    /// A case may stay open for its plan when the question about another session is over.
    private boolean isOpen(Own own) {
        return own.furtherSession() != null
                && clock.instant().isBefore(own.furtherSession().validUntil());
    }

    private Known known(String bearer) {
        var sessions = together.ask(() -> Outcome.of(() -> times.sessions(bearer)));
        var starts = Outcome.of(() -> times.starts(bearer));
        return new Known(
                sessions.get() instanceof Outcome.Done<Sessions>(var standing) ? standing : Known.NO_SESSIONS,
                starts instanceof Outcome.Done<Starts>(var offered) ? Optional.of(offered) : Optional.empty());
    }

    private OwnView.Appointment appointment(Own own, OwnTimesClient.Session session) {
        var online = session.format() == Format.ONLINE;
        var zone = online ? Optional.ofNullable(own.zone()).orElse(session.zone()) : session.zone();
        return new OwnView.Appointment(
                When.of(session.start(), session.end(), zone, frame.language()),
                online,
                Optional.ofNullable(session.roomName()).orElse(""),
                session.practitioners().stream()
                        .map(one -> new OwnView.Practitioner(one.id(), one.name()))
                        .toList());
    }

    private List<OwnView.Day> days(Starts starts, TimesForm form, ZoneId zone) {
        var days = new TreeMap<LocalDate, List<OwnView.Start>>();
        starts.days().stream()
                .flatMap(day -> day.starts().stream())
                .map(OwnTimesClient.Start::start)
                .sorted()
                .forEach(start -> days.merge(
                        start.atZoneSameInstant(zone).toLocalDate(),
                        List.of(new OwnView.Start(start, hours(start, starts.sessionMinutes(), zone), form.has(start))),
                        (some, one) -> java.util.stream.Stream.concat(some.stream(), one.stream())
                                .toList()));
        return days.entrySet().stream()
                .map(day -> new OwnView.Day(When.soon(day.getKey(), frame.language()), day.getValue()))
                .toList();
    }

    private String hours(OffsetDateTime start, long minutes, ZoneId zone) {
        var hour = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).localizedBy(frame.language());
        return hour.format(start.atZoneSameInstant(zone)) + " – "
                + hour.format(start.plusMinutes(minutes).atZoneSameInstant(zone));
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .localizedBy(frame.language())
                .format(day);
    }

    /// How it stands with times: the sessions somebody is to come to, or else what they may choose from; neither while
    /// scheduling is away.
    private record Known(Sessions sessions, Optional<Starts> starts) {

        static final Sessions NO_SESSIONS = new Sessions(List.of());
        static final Known NOTHING = new Known(NO_SESSIONS, Optional.empty());

        Asks asks() {
            if (!sessions.items().isEmpty()) {
                return Asks.APPOINTMENT;
            }
            return starts.filter(it -> !it.open()).isPresent() ? Asks.NOTHING : Asks.TIMES;
        }
    }
}
