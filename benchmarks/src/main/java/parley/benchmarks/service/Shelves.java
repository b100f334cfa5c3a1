package parley.benchmarks.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Fills a guide with made-up entries, past the service, which makes its index of them when it is opened the next time.
final class Shelves {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> COMMON = List.of(
            "office",
            "center",
            "program",
            "support",
            "student",
            "services",
            "help",
            "housing",
            "health",
            "counseling",
            "community",
            "international",
            "graduate",
            "resource",
            "department",
            "conflict",
            "mediation",
            "religious",
            "life",
            "police",
            "safety",
            "women",
            "legal",
            "food",
            "career",
            "disability",
            "veterans",
            "library",
            "research",
            "finance");
    private static final List<String> TOPICS =
            List.of("CONFLICT", "HOUSING", "HEALTH", "SAFETY", "POLICY", "ACADEMIC_LIFE", "WELL_BEING", "FAITH");
    private static final List<String> AUDIENCES =
            List.of("COMMUNITY", "STUDENTS", "GRADUATE_STUDENTS", "FACULTY", "STAFF", "RESIDENTS");
    private static final List<String> DAYS = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");

    private final String database;
    private final SplittableRandom dice;
    private final List<String> rare = new ArrayList<>();

    Shelves(String database, long seed) {
        this.database = database;
        this.dice = new SplittableRandom(seed);
        for (var i = 0; i < 6_000; i++) {
            rare.add(made());
        }
    }

    void fill(int entries) throws IOException {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            try (var entry = connection.prepareStatement("""
                            with its as (update edition set number = number + 1 returning number)
                            insert into resource (code, position, version, edition, published_at, content)
                            select ?, 1 + (select max(position) from resource), 1, number, now(), ?::jsonb from its""");
                    var version = connection.prepareStatement(
                            "insert into resource_version (resource_code, version, content, published_at, published_by)"
                                    + " select code, version, content, published_at, 'bench' from resource where code = ?")) {
                for (var i = 0; i < entries; i++) {
                    entry.setString(1, "bench-" + i);
                    entry.setString(2, JSON.writeValueAsString(entry(i)));
                    entry.executeUpdate();
                    version.setString(1, "bench-" + i);
                    version.executeUpdate();
                }
            }
            connection.commit();
        } catch (SQLException trouble) {
            throw new Broken("the guide could not be filled: " + trouble.getMessage());
        }
    }

    /// What somebody types: a name's word, two of them, the beginning of one, or one that is mistyped.
    String typed() {
        var word = word();
        return switch (dice.nextInt(5)) {
            case 0 -> word;
            case 1 -> word + " " + word();
            case 2 -> word.substring(0, Math.min(word.length(), 4));
            case 3 -> mistyped(word);
            default -> word + " " + mistyped(word());
        };
    }

    /// How long the database takes to look through everything for words, in milliseconds, one question after the other.
    List<Double> lookThrough(List<String> questions) throws IOException {
        var millis = new ArrayList<Double>();
        try (var connection = connect();
                var asked = connection.prepareStatement("select code from resource"
                        + " where not withdrawn and (content ->> 'names' ilike ? or content ->> 'summary' ilike ?)")) {
            for (var question : questions) {
                var begun = System.nanoTime();
                asked.setString(1, "%" + question + "%");
                asked.setString(2, "%" + question + "%");
                try (var rows = asked.executeQuery()) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                }
                millis.add((System.nanoTime() - begun) / 1e6);
            }
        } catch (SQLException trouble) {
            throw new Broken("the guide could not be looked through: " + trouble.getMessage());
        }
        millis.sort(null);
        return millis;
    }

    private Map<String, Object> entry(int number) {
        var name = new ArrayList<String>();
        for (var i = 2 + dice.nextInt(4); i > 0; i--) {
            name.add(word());
        }
        var summary = new ArrayList<String>();
        for (var i = 15 + dice.nextInt(30); i > 0; i--) {
            summary.add(word());
        }
        var opening = DAYS.stream()
                .map(day -> Map.of("day", day, "from", "09:00", "to", number % 3 == 0 ? "02:00" : "17:00"))
                .toList();
        return Map.of(
                "kind",
                "OFFICE",
                "names",
                List.of(String.join(" ", name)),
                "summary",
                String.join(" ", summary),
                "audiences",
                List.of(Map.of("audience", oneOf(AUDIENCES), "stated", true)),
                "topics",
                List.of(oneOf(TOPICS)),
                "opening",
                Map.of("spans", number % 2 == 0 ? opening : List.of(), "keepsHolidays", true));
    }

    private String word() {
        return dice.nextInt(100) < 45 ? oneOf(COMMON) : oneOf(rare);
    }

    private String mistyped(String word) {
        var at = 1 + dice.nextInt(word.length() - 1);
        return word.substring(0, at) + word.substring(Math.min(word.length(), at + 1));
    }

    private String made() {
        var word = new StringBuilder();
        for (var i = 2 + dice.nextInt(3); i > 0; i--) {
            word.append("bdklmnrstv".charAt(dice.nextInt(10))).append("aeiou".charAt(dice.nextInt(5)));
        }
        return word.toString();
    }

    private String oneOf(List<String> some) {
        return some.get(dice.nextInt(some.size()));
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database, "catalog", "catalog");
    }
}
