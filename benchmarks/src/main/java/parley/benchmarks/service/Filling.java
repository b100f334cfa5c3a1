package parley.benchmarks.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// Fills an office with so many people that it hurts: through the public APIs, all but the bookings.
///
/// Tens of thousands of bookings through the API would be as many cases with as many letters. They are written into
/// the reservations of the database, each like one that a confirmed session leaves there.
final class Filling {

    private static final int ROWS_AT_ONCE = 2_000;
    private static final long PATIENCE = 60_000_000_000L;
    private static final String[] DAYS = {"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"};

    /// As many bookings a week as nearly everybody still has room beside, in the morning or in the afternoon.
    private static final String BOOKINGS = """
            insert into reservation (resource_id, session_id, during, starts_at, status)
            select whose, gen_random_uuid(), tstzrange(at, at + interval '150 minutes'), at, 'BOOKED'
            from (
                select h.practitioner_id as whose, (d.day::date + h.opens_at) at time zone h.zone as at, row_number() over (
                    partition by h.practitioner_id, date_trunc('week', d.day)
                    order by md5(h.id::text || d.day::text)) as nth
                from office_hours h
                join generate_series(current_date + 1, current_date + ?, interval '1 day') as d (day)
                    on trim(to_char(d.day, 'DAY')) = h.day and h.closes_at - h.opens_at >= interval '150 minutes'
            ) as possible
            where nth <= 2""";

    private static final String ROOMS = """
            insert into reservation (resource_id, session_id, during, starts_at, status)
            select room.id, gen_random_uuid(), tstzrange(at, at + interval '135 minutes'), at, 'BOOKED'
            from room
            cross join generate_series(current_date + 1, current_date + ?, interval '1 day') as d (day)
            cross join (values ('09:00'::time), ('11:30'::time), ('14:00'::time)) as t (of_day)
            cross join lateral (select (d.day::date + t.of_day) at time zone 'America/New_York' as at) as its
            where extract(isodow from d.day) <= 5 and abs(hashtext(room.id::text || at::text)) % 2 = 0""";

    private final OwnOffice office;
    private final Api staff;
    private final SplittableRandom dice;

    Filling(OwnOffice office, Api staff, long seed) {
        this.office = office;
        this.staff = staff;
        dice = new SplittableRandom(seed);
    }

    /// Everybody's row in the table that an office would import, hours included.
    void roster(int practitioners) throws IOException, InterruptedException {
        for (var from = 0; from < practitioners; from += ROWS_AT_ONCE) {
            var table = new StringBuilder("subject,name,email,zone,roles,languages,experience,affiliations,"
                    + "most-per-day,most-per-week,most-per-month,hours\n");
            for (var i = from; i < Math.min(practitioners, from + ROWS_AT_ONCE); i++) {
                table.append(row(i)).append('\n');
            }
            staff.post(scheduling("/roster"), "text/csv", table.toString());
        }
    }

    private String row(int number) {
        var level = dice.nextInt(10);
        var hours = new ArrayList<String>();
        for (var day : DAYS) {
            if (dice.nextInt(10) < 5) {
                hours.add(day + " 09:00-12:30");
            }
            if (dice.nextInt(10) < 5) {
                hours.add(day + " 13:00-17:00");
            }
        }
        if (hours.isEmpty()) {
            hours.add("WEDNESDAY 09:00-12:30");
        }
        return String.format(
                Locale.ROOT,
                "measured-%1$05d,Measured %1$d,measured-%1$05d@office.example,America/New_York,MEDIATOR,%2$s,%3$s,"
                        + "department:d%4$d,%5$d,%6$d,16,%7$s",
                number,
                dice.nextInt(4) == 0 ? "en|es" : "en",
                level < 3 ? "LEAD" : level < 7 ? "EXPERIENCED" : "NOVICE",
                dice.nextInt(40),
                1 + dice.nextInt(2),
                3 + dice.nextInt(2),
                String.join("|", hours));
    }

    void rooms(int rooms) throws IOException, InterruptedException {
        var hours = new ArrayList<Map<String, Object>>();
        for (var day : DAYS) {
            hours.add(Map.of("day", day, "from", "08:00", "to", "20:00"));
        }
        for (var i = 0; i < rooms; i++) {
            staff.post(
                    scheduling("/rooms"),
                    Map.of(
                            "name",
                            "Measured " + i,
                            "place",
                            "CAMPUS",
                            "capacity",
                            4 + dice.nextInt(8),
                            "features",
                            i % 3 == 0 ? List.of("STEP_FREE") : List.of(),
                            "reluctance",
                            dice.nextInt(6),
                            "zone",
                            "America/New_York",
                            "hours",
                            hours,
                            "active",
                            true));
        }
    }

    /// @return how many there are
    int bookings(int days) throws IOException {
        try (var connection = DriverManager.getConnection(office.database(), "scheduling", "scheduling")) {
            var count = 0;
            for (var sql : List.of(BOOKINGS, ROOMS)) {
                try (var statement = connection.prepareStatement(sql)) {
                    statement.setInt(1, days);
                    count += statement.executeUpdate();
                }
            }
            try (var statement = connection.createStatement()) {
                statement.execute("analyze");
            }
            return count;
        } catch (SQLException e) {
            throw new Broken("the bookings could not be written: " + e.getMessage());
        }
    }

    /// A case of two people who said yes, and to whom every start suits that was offered.
    ///
    /// @return where its options are
    URI aCase(int number) throws IOException, InterruptedException {
        var created = staff.post(
                office.intake().resolve("/api/v1/cases"),
                Map.of(
                        "channel", "PHONE",
                        "firstContactAt", Instant.now().minusSeconds(3_600).toString(),
                        "issueKinds", List.of("NOISE"),
                        "requester", contact("First", number)));
        var id = created.path("id").asText();
        var its = office.intake().resolve("/api/v1/cases/" + id);
        var first = staff.read(its).path("participants").get(0).path("id").asText();
        awaiting("the offering to be known to intake", () -> {
            var answer = staff.edit(
                    its,
                    under(its, "/screening"),
                    Map.of(
                            "outcome", "SUITABLE",
                            "offering", "mediation",
                            "format", "IN_PERSON",
                            "requesterIsStudent", true));
            return answer.body().contains("offering-unknown") ? null : Api.json("screening", answer);
        });
        saysYes(its, first);
        ticks(id, first);
        var body = contact("Second", number);
        var second = staff.post(
                        under(its, "/participants"),
                        Map.of(
                                "name", body.get("name"),
                                "phone", body.get("phone"),
                                "language", "en",
                                "zone", "America/New_York",
                                "safeContact", body.get("safeContact"),
                                "affiliations", body.get("affiliations"),
                                "roomFeatures", List.of(),
                                "role", "OTHER_PARTY",
                                "approach", "OFFICE"))
                .path("id")
                .asText();
        Api.json("naming everybody", staff.edit(its, under(its, "/circle"), Map.of("complete", true)));
        saysYes(its, second);
        ticks(id, second);
        var options = scheduling("/cases/" + id + "/options?limit=5");
        awaiting("options of a case", () -> {
            var answer = staff.get(options);
            return answer.statusCode() == 409 || answer.statusCode() == 503 || answer.statusCode() == 404
                    ? null
                    : Api.json("reading options", answer);
        });
        return options;
    }

    private static Map<String, Object> contact(String name, int number) {
        return Map.of(
                "name",
                name + " " + number,
                "phone",
                String.format(Locale.ROOT, "617-%d-01%02d", 550 + name.length(), number % 100),
                "language",
                "en",
                "zone",
                "America/New_York",
                "safeContact",
                Map.of("mayWrite", true, "maySayWho", false, "mayLeaveMessage", true),
                "affiliations",
                List.of("department:d" + number % 40),
                "roomFeatures",
                List.of());
    }

    private void saysYes(URI its, String participant) throws IOException, InterruptedException {
        Api.json(
                "a spoken yes",
                staff.edit(
                        its,
                        under(its, "/participants/" + participant + "/spoken-answer"),
                        Map.of("answer", "YES", "saidAt", Instant.now().toString())));
    }

    private void ticks(String id, String participant) throws IOException, InterruptedException {
        var uri = scheduling("/cases/" + id + "/participants/" + participant + "/availability");
        var asked = awaiting("times to be asked", () -> {
            var answer = staff.get(uri);
            return answer.statusCode() != 200 || starts(Api.json("", answer)).isEmpty()
                    ? null
                    : Api.json("reading times", answer);
        });
        staff.put(uri, Map.of("starts", starts(asked), "calendarEntry", false));
    }

    private static List<String> starts(JsonNode page) {
        var starts = new ArrayList<String>();
        page.path("days").forEach(day -> day.path("starts")
                .forEach(one -> starts.add(one.path("start").asText())));
        return starts;
    }

    interface Attempt {
        @org.jspecify.annotations.Nullable
        JsonNode now() throws IOException, InterruptedException;
    }

    static JsonNode awaiting(String what, Attempt attempt) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE) {
            var found = attempt.now();
            if (found != null) {
                return found;
            }
            Thread.sleep(100);
        }
        throw new Broken("waited in vain for " + what);
    }

    private URI scheduling(String path) {
        return office.scheduling().resolve("/api/v1" + path);
    }

    private static URI under(URI its, String path) {
        return URI.create(its + path);
    }
}
