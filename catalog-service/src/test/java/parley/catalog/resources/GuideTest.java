package parley.catalog.resources;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import parley.catalog.OnRealGround;
import parley.catalog.database.Written;
import parley.outbox.transactions.Sql;

/// The guide against the documents of the institution that comes with the service.
@QuarkusTest
@OnRealGround
class GuideTest {

    @Inject
    Sql sql;

    @Inject
    Written written;

    /// The documents once more, read a second time; a dash is a hole and must stay one.
    ///
    /// Code, phones, e-mail, place, hours in words, cost, promise, and names: today's, then the others.
    private static final String AS_PRINTED = """
            conflict-resolution | 617-253-3276 | conflictresolution@mit.edu | - | - | - | PRIVATE | Conflict Resolution@MIT; Mediation@MIT; Conflict Management@MIT; MIT Conflict Management
            ombuds | 617-253-5921 | - | Room 10-213 | - | - | CONFIDENTIAL | Ombuds Office
            graduate-officer | - | - | - | - | - | NOT_STATED | Department/Program Graduate Officer
            department-heads | - | - | - | - | - | NOT_STATED | Department/Program Heads
            gradsupport | 617-253-4860 | gradsupport@mit.edu | Room 3-136 | - | - | NOT_STATED | GradSupport, Office of Graduate Education (OGE); Office of the Dean for Graduate Education (ODGE)
            refs | - | - | - | - | - | PRIVATE | Resources for Easing Friction and Stress (REFS)
            idhr | 617-324-7526 | idhr@mit.edu | Room W31-223 | - | - | NOT_STATED | Institute Discrimination & Harassment Response Office (IDHR)
            student-conduct | 617-258-8423 | osccs@mit.edu | Room W20-507 | - | - | NOT_STATED | Office of Student Conduct and Community Standards; Office of Student Citizenship (OSC)
            iceo | 617-324-7319 | iceo@mit.edu | Room 4-250 | - | - | NOT_STATED | Institute Community & Equity Office (ICEO)
            community-wellness | 617-253-1316 | wellness@med.mit.edu | Room E23-205 | - | - | NOT_STATED | Community Wellness @ MIT Medical
            mit-medical | 617-253-4481 | - | Building E23 | - | - | NOT_STATED | MIT Medical
            mental-health | 617-253-2916 617-253-2916 617-253-448 | - | Building E23, 3rd floor | - | Free for students | COMPLETELY_CONFIDENTIAL | Student Mental Health & Counseling @ MIT Medical; Mental Health and Counseling
            house-teams | - | - | - | - | - | NOT_STATED | House Teams; Housemaster; Area Director (AD); Graduate Resident Tutor (GRT); Graduate Resident Advisor (GRA)
            chaplaincy | - | - | - | - | - | NOT_STATED | Chaplaincy; MIT Religious Life
            dean-on-call | 617-253-1212 | - | - | After office hours | - | NOT_STATED | Dean On Call
            cdsa | - | - | - | - | - | NOT_STATED | Community Development and Substance Abuse (CDSA)
            s3 | 617-253-4861 | - | 5-104 | - | - | CONFIDENTIAL | Student Support Services (S3)
            mit-together | - | - | - | - | - | NOT_STATED | MIT Together
            vpr | - | - | - | - | - | NOT_STATED | Violence Prevention and Response (VPR)
            student-disability-services | - | - | - | - | - | NOT_STATED | Student Disability Services (SDS)
            sexual-misconduct-website | - | - | - | - | - | NOT_STATED | -
            mit-police | 617-253-1212 | - | - | - | - | NOT_STATED | MIT Police; Campus Police
            ethicspoint | - | - | - | - | - | CONFIDENTIAL ANONYMOUS | EthicsPoint
            stop-it | - | - | - | - | - | NOT_STATED | Stop It!
            iso | - | - | - | - | - | NOT_STATED | International Students Office (ISO)
            residential-life | - | - | - | - | - | NOT_STATED | Residential Life and Dining (RL&D); Off Campus Housing
            fsilg-office | - | - | - | - | - | NOT_STATED | Office of Fraternities, Sororities, and Independent Living Groups; FSILGs
            annual-security-report | - | - | - | - | - | NOT_APPLICABLE | Annual Security and Fire Safety Report
            harassment-complaint-guidelines | - | - | - | - | - | NOT_APPLICABLE | Guidelines for Raising Complaints about Harassment
            ask-mit | - | - | - | - | - | NOT_STATED | ask.mit.edu
            off-campus | - | - | - | - | - | NOT_STATED | Off Campus Resources
            """;

    /// Whom the documents say each is for; a question mark where a document only suggests it.
    private static final String FOR_WHOM = """
            conflict-resolution | COMMUNITY?
            ombuds | COMMUNITY STUDENTS FACULTY STAFF POSTDOCS
            graduate-officer | GRADUATE_STUDENTS?
            department-heads | -
            gradsupport | GRADUATE_STUDENTS
            refs | GRADUATE_STUDENTS
            idhr | COMMUNITY
            student-conduct | STUDENTS
            iceo | COMMUNITY
            community-wellness | STUDENTS
            mit-medical | -
            mental-health | STUDENTS
            house-teams | RESIDENTS?
            chaplaincy | -
            dean-on-call | STUDENTS?
            cdsa | COMMUNITY STUDENTS
            s3 | STUDENTS?
            mit-together | UNDERGRADUATE_STUDENTS GRADUATE_STUDENTS
            vpr | COMMUNITY SURVIVORS
            student-disability-services | STUDENTS_WITH_DISABILITIES
            sexual-misconduct-website | -
            mit-police | COMMUNITY
            ethicspoint | COMMUNITY
            stop-it | -
            iso | INTERNATIONAL_STUDENTS
            residential-life | STUDENTS? RESIDENTS?
            fsilg-office | LIVING_GROUPS
            annual-security-report | COMMUNITY
            harassment-complaint-guidelines | -
            ask-mit | STUDENTS FACULTY
            off-campus | -
            """;

    /// Of what kind each is and what it does, by words that its sentences must have.
    private static final String WHAT = """
            conflict-resolution | OFFICE | mediation; coaching; facilitation; training; restorative justice; difficult conversations; feedback
            ombuds | OFFICE | neutral; independent; informal; concern; dispute; communicate
            graduate-officer | PEOPLE | graduate officer; department or program
            department-heads | PEOPLE | head of a department or program
            gradsupport | OFFICE | faculty; negotiating a conflict; funding; progress; personal concerns; rights; support; crisis
            refs | PROGRAM | trained; Conflict Management@MIT; peers; listen; coach; calm; mentor; mediate informally; other help
            idhr | OFFICE | central; report; bias; gender; sexual harassment; assault; race; religion; orientation; disability
            student-conduct | OFFICE | standards; values; community
            iceo | OFFICE | respectful; caring; diversity; learn
            community-wellness | PROGRAM | classes; programs; material; healthily
            mit-medical | OFFICE | body; mind
            mental-health | OFFICE | psychiatrists; psychologists; nurses; social workers; anxiety; depression; stress; relationship; urgent; clinician
            house-teams | PEOPLE | housemaster; area director; graduate resident tutor; graduate resident advisor; help themselves or find who can
            chaplaincy | OFFICE | spiritual guidance; most major religions
            dean-on-call | PEOPLE | dean; after hours; any reason; not clear where else to go
            cdsa | OFFICE | assessment; individual; referrals; alcohol; substances; education; whole community
            s3 | OFFICE | safe place; talk; support
            mit-together | WEBSITE | portal; support; programs and services
            vpr | PROGRAM | sexual assault; violence by a partner; stalking; information; case management; advocacy
            student-disability-services | OFFICE | reasonable accommodations; qualified students; disabilities; meet with an office
            sexual-misconduct-website | WEBSITE | sexual misconduct; respond; survivors; lost its name
            mit-police | OFFICE | sworn; protect; on and around campus; investigate; enforce the law
            ethicspoint | WEBSITE | misconduct by faculty or staff; outside vendor
            stop-it | PROGRAM | IS&T; harassment; uncivil behavior; in person or by electronic means
            iso | OFFICE | legal status; dependents; at home
            residential-life | OFFICE | residence halls; apartments; dining; Off Campus Housing; look for a home
            fsilg-office | OFFICE | advises; supports; fraternities; sororities; independent living groups; councils
            annual-security-report | DOCUMENT | each year; crime statistics; fire safety
            harassment-complaint-guidelines | DOCUMENT | policies; information; advice; harassment
            ask-mit | WEBSITE | find further help
            off-campus | SECTION | information only; neither a tie; nor a recommendation; none is named
            """;

    static List<String> what() {
        return WHAT.lines().toList();
    }

    @ParameterizedTest
    @MethodSource("what")
    void whatItDoesIsAllThere(String line) {
        var cells = cells(line);

        var shown = read(cells.get(0));

        assertThat(shown.getString("kind")).isEqualTo(cells.get(1));
        assertThat(cells.get(2).split("; "))
                .allSatisfy(word -> assertThat(shown.getString("summary")).containsIgnoringCase(word));
    }

    static List<String> asPrinted() {
        return AS_PRINTED.lines().toList();
    }

    static List<String> forWhom() {
        return FOR_WHOM.lines().toList();
    }

    @ParameterizedTest
    @MethodSource("asPrinted")
    void everyFactIsAsPrintedAndEveryHoleStaysOne(String line) {
        var cells = cells(line);

        var shown = read(cells.get(0));

        assertThat(shown.getList("phones.number")).isEqualTo(listed(cells.get(1), " "));
        assertThat(shown.getString("email")).isEqualTo(hole(cells.get(2)));
        assertThat(shown.getList("places")).isEqualTo(hole(cells.get(3)) == null ? null : List.of(cells.get(3)));
        if (hole(cells.get(4)) == null) {
            assertThat(shown.getString("hours")).isNull();
        } else {
            assertThat(shown.getString("hours")).startsWith(cells.get(4));
        }
        assertThat(shown.getMap("")).doesNotContainKeys("opening", "website", "checkedOn");
        assertThat(shown.getString("cost")).isEqualTo(hole(cells.get(5)));
        assertThat(shown.getList("confidentiality.shown", String.class))
                .containsExactlyInAnyOrder(cells.get(6).split(" "));
        var names = listed(cells.get(7), "; ");
        assertThat(shown.getString("name")).isEqualTo(names == null ? null : names.getFirst());
        assertThat(shown.getList("aliases"))
                .isEqualTo(names == null || names.size() == 1 ? null : names.subList(1, names.size()));
    }

    @ParameterizedTest
    @MethodSource("forWhom")
    void whomItIsForIsAsPrinted(String line) {
        var cells = cells(line);

        var shown = read(cells.get(0)).getList("audiences", Map.class);

        var said = shown.stream()
                .map(one -> one.get("audience") + (Boolean.TRUE.equals(one.get("stated")) ? "" : "?"))
                .toList();
        assertThat(said).isEqualTo(Objects.requireNonNullElse(listed(cells.get(1), " "), List.of()));
    }

    @Test
    void thereIsNothingBesides() {
        var codes = given().get("/api/v1/resources").jsonPath().getList("items.code", String.class);

        assertThat(codes)
                .filteredOn(code -> !code.startsWith("made-up-"))
                .containsExactlyElementsOf(
                        asPrinted().stream().map(line -> cells(line).get(0)).toList());
    }

    @Test
    void theNumberAnsweredRoundTheClockComesBeforeTheBrokenOne() {
        var phones = read("mental-health").getList("phones", Map.class);

        assertThat(phones.getFirst()).containsEntry("reachable", "ALWAYS").doesNotContainKey("doubt");
        assertThat(phones.getLast())
                .containsEntry("number", "617-253-448")
                .containsEntry("reachable", "NIGHTS_AND_WEEKENDS")
                .containsEntry("doubt", "TRUNCATED")
                .containsEntry("source", "roles-and-relationships");
        assertThat(phones).extracting(phone -> phone.get("source")).contains("campus-resources");
    }

    /// Every number with all that a document says of it, and every promise with who makes it; nothing else may be
    // there.
    private static final String IN_FULL = """
            conflict-resolution | 617-253-3276 mediation-services | CONFIDENTIAL mediation-services-early; CONFIDENTIAL mediation-services; PRIVATE campus-resources
            ombuds | 617-253-5921 roles-and-relationships | CONFIDENTIAL ombuds-services; CONFIDENTIAL roles-and-relationships; CONFIDENTIAL campus-resources
            gradsupport | 617-253-4860 roles-and-relationships | -
            refs | - | CONFIDENTIAL roles-and-relationships; PRIVATE campus-resources
            idhr | 617-324-7526 roles-and-relationships | -
            student-conduct | 617-258-8423 roles-and-relationships | -
            iceo | 617-324-7319 roles-and-relationships | -
            community-wellness | 617-253-1316 roles-and-relationships | -
            mit-medical | 617-253-4481 roles-and-relationships | -
            mental-health | 617-253-2916 ALWAYS note campus-resources; 617-253-2916 WEEKDAYS roles-and-relationships; 617-253-448 NIGHTS_AND_WEEKENDS note TRUNCATED roles-and-relationships | COMPLETELY_CONFIDENTIAL campus-resources
            dean-on-call | 617-253-1212 ALWAYS Campus Police the dean on call campus-resources | -
            s3 | 617-253-4861 campus-resources | CONFIDENTIAL campus-resources
            mit-police | 617-253-1212 note campus-resources | -
            ethicspoint | - | ANONYMOUS campus-resources; CONFIDENTIAL campus-resources
            """;

    @Test
    void nothingIsSaidOfANumberOrAPromiseThatNoDocumentSays() {
        var known = IN_FULL.lines()
                .map(GuideTest::cells)
                .collect(Collectors.toMap(cells -> cells.get(0), cells -> List.of(cells.get(1), cells.get(2))));
        for (var line : asPrinted()) {
            var code = cells(line).get(0);
            var shown = read(code);

            var phones = shown.getList("phones", Map.class).stream()
                    .map(phone -> Stream.of("number", "reachable", "answeredBy", "askFor", "note", "doubt", "source")
                            .filter(phone::containsKey)
                            .map(fact -> fact.equals("note") ? fact : String.valueOf(phone.get(fact)))
                            .collect(Collectors.joining(" ")))
                    .collect(Collectors.joining("; "));
            var promises = shown.getList("confidentiality.promises", Map.class).stream()
                    .map(promise -> promise.get("grade") + " " + promise.get("source"))
                    .collect(Collectors.joining("; "));

            var cells = known.getOrDefault(code, List.of("-", "-"));
            assertThat(List.of(orHole(phones), orHole(promises))).as(code).isEqualTo(cells);
        }
    }

    private static String orHole(String text) {
        return text.isEmpty() ? "-" : text;
    }

    @Test
    void noOtherNumberIsInDoubt() {
        var doubtful = asPrinted().stream()
                .map(line -> read(cells(line).get(0)).getList("phones", Map.class))
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(phone -> phone.containsKey("doubt"))
                .map(phone -> phone.get("number"))
                .toList();

        assertThat(doubtful).isEqualTo(List.of("617-253-448"));
    }

    @Test
    void whoCallsTheDeanIsToldWhomToAskFor() {
        var phone = read("dean-on-call").getMap("phones[0]");

        assertThat(phone)
                .containsEntry("answeredBy", "Campus Police")
                .containsEntry("askFor", "the dean on call")
                .containsEntry("reachable", "ALWAYS");
    }

    @Test
    void whatIsSaidOfConfidentialityStandsBeforeTheNumber() {
        var body = given().get("/api/v1/resources/mental-health").asString();

        assertThat(body.indexOf("\"confidentiality\"")).isPositive().isLessThan(body.indexOf("\"phones\""));
    }

    @ParameterizedTest
    @CsvSource({
        "conflict-resolution, PRIVATE, true",
        "refs, PRIVATE, true",
        "ombuds, CONFIDENTIAL, false",
        "mental-health, COMPLETELY_CONFIDENTIAL, false"
    })
    void theWeakerPromiseIsShownAndEachDocumentsOwnIsKept(String code, String shown, boolean contradicted) {
        var promise = read(code);

        assertThat(promise.getList("confidentiality.shown")).isEqualTo(List.of(shown));
        assertThat(promise.getBoolean("confidentiality.contradicted")).isEqualTo(contradicted);
        var grades = promise.getList("confidentiality.promises.grade");
        if (contradicted) {
            assertThat(grades).contains("CONFIDENTIAL", "PRIVATE");
        }
        assertThat(promise.getList("confidentiality.promises.source"))
                .hasSameSizeAs(grades)
                .doesNotContainNull();
    }

    @Test
    void twoPromisesOfOneDocumentAreNeitherMergedNorAContradiction() {
        var ethicspoint = read("ethicspoint");

        assertThat(ethicspoint.getList("confidentiality.shown", String.class))
                .containsExactlyInAnyOrder("ANONYMOUS", "CONFIDENTIAL");
        assertThat(ethicspoint.getBoolean("confidentiality.contradicted")).isFalse();
    }

    @Test
    void whatIsOffCampusIsNotEndorsedAndOneIsRunFromOutside() {
        var standings = given().get("/api/v1/resources").jsonPath().getList("items", Map.class).stream()
                .collect(Collectors.groupingBy(
                        item -> item.get("standing"),
                        Collectors.mapping(item -> item.get("code"), Collectors.toList())));

        assertThat(standings).containsEntry("OFF_CAMPUS_NOT_ENDORSED", List.of("off-campus"));
        assertThat(standings).containsEntry("EXTERNAL_VENDOR", List.of("ethicspoint"));
    }

    @Test
    void peerHelpIsThereForSomeDepartmentsOnly() {
        assertThat(read("refs").getString("coverage")).isEqualTo("SELECT_DEPARTMENTS");
    }

    @Test
    void theReportOnSafetyAppearsEachYear() {
        assertThat(read("annual-security-report").getString("issued")).isEqualTo("YEARLY");
    }

    @Test
    void aLostNameIsAbsent() {
        assertThat(read("sexual-misconduct-website").getMap("")).doesNotContainKeys("name", "aliases");
    }

    @Test
    void everyFactNamesItsDocument() {
        var facts = Map.of(
                "name", "NAME",
                "summary", "SUMMARY",
                "places", "LOCATION",
                "email", "EMAIL",
                "hours", "HOURS",
                "cost", "COST",
                "coverage", "COVERAGE",
                "audiences", "AUDIENCE",
                "issued", "ISSUED");
        for (var line : asPrinted()) {
            var item = read(cells(line).get(0)).getMap("");
            var sources = (Map<?, ?>) Objects.requireNonNull(item.get("sources"));
            facts.forEach((field, fact) -> assertThat(sources.containsKey(fact))
                    .as(item.get("code") + " " + field)
                    .isEqualTo(item.containsKey(field)));
            assertThat(sources.keySet())
                    .allSatisfy(fact ->
                            assertThat(fact.toString().toUpperCase(Locale.ROOT)).isEqualTo(fact));
        }
    }

    @Test
    void wishesNarrowTheList() {
        assertThat(found("audience", "INTERNATIONAL_STUDENTS")).contains("iso", "mental-health", "iceo", "gradsupport");
        assertThat(found("audience", "SURVIVORS")).contains("vpr", "mental-health", "s3", "dean-on-call");
        assertThat(found("audience", "FACULTY"))
                .contains("ombuds", "ask-mit", "dean-on-call", "s3")
                .doesNotContain("mental-health", "iso", "refs");
        assertThat(found("topic", "HARASSMENT")).containsExactly("idhr", "stop-it", "harassment-complaint-guidelines");
        assertThat(found("confidentiality", "CONFIDENTIAL")).containsExactly("ombuds", "s3", "ethicspoint");
        assertThat(found("confidentiality", "ANONYMOUS")).containsExactly("ethicspoint");
    }

    @Test
    void aWishThatDoesNotExistIsRefused() {
        assertThat(given().queryParam("topic", "LUCK").get("/api/v1/resources").statusCode())
                .isEqualTo(400);
    }

    @Test
    void anUnknownCodeIsNotFound() {
        assertThat(given().get("/api/v1/resources/luck").statusCode()).isEqualTo(404);
        assertThat(given().get("/api/v1/resources/luck/now").statusCode()).isEqualTo(404);
    }

    @Test
    void whereNobodyMayAnswerSomebodyElseIsNamed() {
        var ombuds = given().get("/api/v1/resources/ombuds/now").jsonPath();
        var portal = given().get("/api/v1/resources/mit-together/now").jsonPath();

        assertThat(ombuds.getString("state")).isEqualTo("NOT_STATED");
        assertThat(ombuds.getString("call.code")).isEqualTo("ombuds");
        assertThat(ombuds.getString("otherwise.code")).isEqualTo("dean-on-call");
        assertThat(ombuds.getString("otherwise.phone.askFor")).isEqualTo("the dean on call");
        assertThat(portal.getString("state")).as("nobody is behind a page").isEqualTo("NOT_STATED");
        assertThat(portal.getString("call.code")).isEqualTo("dean-on-call");
        assertThat(given().get("/api/v1/resources/mental-health/now").jsonPath().getMap(""))
                .doesNotContainKey("otherwise");
    }

    @Test
    void whileTheDatabaseIsAwayReadersHaveWhatWasKnown() {
        var before = given().get("/api/v1/resources/dean-on-call").asString();

        sql.change("alter table resource rename to resource_that_is_away");
        try {
            var meanwhile = given().get("/api/v1/resources/dean-on-call");

            assertThat(meanwhile.statusCode()).isEqualTo(200);
            assertThat(meanwhile.asString()).isEqualTo(before);
        } finally {
            sql.change("alter table resource_that_is_away rename to resource");
        }
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
    }

    @Test
    void theGuideIsAtHandBeforeTheFirstReaderComes() {
        var shelf = new Shelf(sql, written);
        shelf.atStart(new StartupEvent());

        sql.change("alter table resource rename to resource_that_is_away");
        try {
            assertThat(shelf.guide().find("dean-on-call")).isPresent();
        } finally {
            sql.change("alter table resource_that_is_away rename to resource");
        }
    }

    @Test
    void anAnswerMayBeKeptAndAskedAboutAgain() {
        var first = given().get("/api/v1/resources/ombuds");
        var again = given().header("If-None-Match", first.header("ETag")).get("/api/v1/resources/ombuds");
        var other = given().header("If-None-Match", "\"0\"").get("/api/v1/resources/ombuds");

        assertThat(first.header("ETag")).matches("\"\\d+\"");
        assertThat(first.header("Cache-Control"))
                .contains("public", "max-age=300")
                .doesNotContain("no-store");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void nightAndDayTheSameNumberIsGivenToWhoIsInDistress() {
        var now = given().get("/api/v1/resources/mental-health/now");

        assertThat(now.jsonPath().getString("state")).isEqualTo("OPEN");
        assertThat(now.jsonPath().getString("call.phone.number")).isEqualTo("617-253-2916");
        assertThat(now.header("Cache-Control")).contains("public", "max-age=60");
    }

    @Test
    void whereNoDocumentGivesHoursNoneAreMadeUp() {
        var ombuds = given().get("/api/v1/resources/ombuds/now").jsonPath();

        assertThat(ombuds.getString("state")).isEqualTo("NOT_STATED");
        assertThat(ombuds.getString("call.phone.number")).isEqualTo("617-253-5921");
    }

    @Test
    void whoGivesNoNumberLeadsToSomebodyWhoIsAlwaysThere() {
        var chaplaincy = given().get("/api/v1/resources/chaplaincy/now").jsonPath();

        assertThat(chaplaincy.getString("call.code")).isEqualTo("dean-on-call");
        assertThat(chaplaincy.getString("call.phone.askFor")).isEqualTo("the dean on call");
    }

    @Test
    void everySourceHasATitle() {
        var sources = given().get("/api/v1/sources").jsonPath();

        assertThat(sources.getList("items")).hasSize(5);
        assertThat(sources.getString("items.find { it.code == 'roles-and-relationships' }.title"))
                .isEqualTo("Roles & Relationships");
    }

    private static JsonPath read(String code) {
        var answer = given().get("/api/v1/resources/" + code);
        assertThat(answer.statusCode()).as(code).isEqualTo(200);
        return answer.jsonPath();
    }

    private static List<String> found(String parameter, String value) {
        return given()
                .queryParam(parameter, value)
                .get("/api/v1/resources")
                .jsonPath()
                .getList("items.code", String.class)
                .stream()
                .filter(code -> !code.startsWith("made-up-"))
                .toList();
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\\|")).stream().map(String::strip).toList();
    }

    private static @Nullable List<String> listed(String cell, String between) {
        return cell.equals("-") ? null : List.of(cell.split(between));
    }

    private static @Nullable String hole(String cell) {
        return cell.equals("-") ? null : cell;
    }
}
