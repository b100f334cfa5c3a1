package parley.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static parley.web.SomebodyWithALink.SECRET;
import static parley.web.SomebodyWithALink.further;
import static parley.web.SomebodyWithALink.own;
import static parley.web.SomebodyWithALink.session;
import static parley.web.SomebodyWithALink.somebodyIsAsked;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The host that letters lead to: everything that a person's own pages show there is found there, and nothing there
/// tells whose pages these are.
@QuarkusTest
@Tag("edge")
@QuarkusTestResource(Neighbours.class)
class LinksHostTest {

    /// As `parley.public-url` says for tests.
    private static final String HOST = "letters.example";

    private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"([^\"]*)\"");
    private static final Pattern PART = Pattern.compile("<(?:link|script) [^>]*?(?:href|src)=\"([^\"]*)\"");
    private static final Pattern FORM = Pattern.compile("<form [^>]*?>");
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
    private static final Pattern ROUTE = Pattern.compile("path: (/[^,]*), pathType");

    /// What there is to look at behind a link; no address says more than this.
    private static final Set<String> BEHIND =
            Set.of("/me", "/me/agreement", "/me/places", "/me/texts", "/me/stop", "/me/talk");

    @BeforeEach
    void isAsked() {
        somebodyIsAsked();
    }

    static Map<String, Runnable> states() {
        var states = new LinkedHashMap<String, Runnable>();
        states.put("Would you like to go on?", () -> own(Map.of("requester", "true")));
        states.put("Would you like to sit down together?", () -> own(Map.of()));
        states.put("come to a circle?", () -> own(Map.of("procedure", "RESTORATIVE_CIRCLE")));
        states.put("When could you come?", () -> own(Map.of("question", "TIMES")));
        states.put("no times to choose from", () -> {
            own(Map.of("question", "TIMES"));
            Neighbours.answer(SomebodyWithALink.STARTS, 503, "{}");
        });
        states.put("Your appointment is set", () -> {
            own(Map.of("question", "TIMES"));
            Neighbours.answer(SomebodyWithALink.SESSIONS, 200, session("IN_PERSON"));
        });
        states.put("another session", () -> further("null", "2099-11-30T15:00:00Z"));
        states.put("We have your request", () -> own(Map.of("question", "NONE", "requester", "true", "procedure", "")));
        states.put("nothing to answer now", () -> own(Map.of("question", "NONE", "handouts", "true")));
        states.put("Nothing is open here", () -> own(Map.of("question", "NONE", "over", "true")));
        states.put(
                "could not arrange",
                () -> own(Map.of(
                        "question",
                        "NONE",
                        "landing",
                        "true",
                        "over",
                        "true",
                        "requester",
                        "true",
                        "handouts",
                        "true")));
        return states;
    }

    static Set<String> namesOfStates() {
        return states().keySet();
    }

    @ParameterizedTest
    @MethodSource("namesOfStates")
    void everyLinkOfEveryPageIsFoundAndSaysNothing(String state) {
        states().getOrDefault(state, () -> {}).run();
        var cookies = opened();
        var first = there(cookies).get("/me");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.asString()).contains(state);

        var seen = new TreeSet<String>();
        var open = new ArrayDeque<>(List.of("/p/" + SECRET, "/me", "/me/talk", "/me/thanks"));
        while (!open.isEmpty()) {
            var path = open.pop();
            if (seen.add(path)) {
                var page = there(cookies).get(path);
                assertThat(page.statusCode()).as(path).isEqualTo(200);
                open.addAll(looksAround(page, path, cookies));
            }
        }
        seen.removeAll(List.of("/p/" + SECRET, "/me/thanks"));
        assertThat(seen).isSubsetOf(BEHIND);
    }

    @Test
    void soIsEveryLinkOfWhatIsShownInstead() {
        var cookies = opened();
        var instead = new LinkedHashMap<String, Response>();
        instead.put("/me", there(Map.of()).get("/me"));
        instead.put("/me/answer", sent(cookies, "/me/answer"));
        instead.put("/me/further", sent(cookies, "/me/further"));
        own(Map.of("question", "TIMES"));
        instead.put("/me/times", sent(cookies, "/me/times"));
        Neighbours.answer(SomebodyWithALink.TIMES, 503, "{}");
        instead.put("/me/times unsent", sent(cookies, "/me/times", "start", "2026-11-24T15:00Z"));
        Neighbours.answer(SomebodyWithALink.WITHDRAWAL, 503, "{}");
        instead.put("/me/stop", sent(cookies, "/me/stop"));
        for (var status : List.of(410, 429, 503)) {
            Neighbours.answer(SomebodyWithALink.OPEN, status, "{}");
            instead.put("/p/ " + status, sent(Map.of(), "/p/" + SECRET));
        }
        Neighbours.answer(SomebodyWithALink.ME, 503, "{}");
        instead.put("/me away", there(cookies).get("/me"));
        instead.put("/me/nowhere", there(cookies).get("/me/nowhere"));
        somebodyIsAsked();

        instead.forEach((name, page) -> {
            assertThat(page.statusCode()).as(name).isBetween(400, 599);
            assertThat(looksAround(page, "/me", cookies)).as(name).isSubsetOf(BEHIND);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/help",
                "/help/ombuds",
                "/texts",
                "/ask",
                "/request",
                "/sign-in",
                "/board",
                "/signed-out",
                "/peter",
                "/s/0/parley.css"
            })
    void whoCutsAnAddressOffOrTriesAnotherFindsNothingAndLearnsNothing(String path) {
        var page = there(Map.of()).get(path);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.asString()).contains("There is nothing here");
        saysNothing(page);
    }

    @Test
    void whereThePagesLiveThemselvesEverythingIsThere() {
        assertThat(given().get("/ask").asString()).contains("Conflict resolution", "/sign-in", "href=\"/texts\"");
    }

    @Test
    void aFormIsTakenThereToo() {
        assertThat(given().header("Host", HOST)
                        .header("Origin", "https://" + HOST)
                        .redirects()
                        .follow(false)
                        .post("/p/" + SECRET)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void whoElseHelpsAndWhatIsPromisedStandsOnOnePageEachWithoutAnAddressForAny() {
        var cookies = opened();

        assertThat(there(cookies).get("/me/places").asString())
                .contains("Housing Office", "tel:6172530000", "by day", "mailto:housing@example.org")
                .contains("Campus Police", "Tutors")
                .doesNotContain("housing-office");
        assertThat(there(cookies).get("/me/texts").asString())
                .contains("What we hold to", "A sentence.", "An item.")
                .doesNotContain("principles");
        for (var path : List.of("/me/places", "/me/texts")) {
            assertThat(there(Map.of()).get(path).statusCode()).as(path).isEqualTo(401);
        }
    }

    /// @return where its links lead
    private static List<String> looksAround(Response page, String path, Map<String, String> cookies) {
        saysNothing(page);
        var html = page.asString();
        var links = all(LINK, html)
                .filter(link -> !link.startsWith("tel:") && !link.startsWith("mailto:") && !link.startsWith("#"))
                .toList();
        var parts = all(PART, html).toList();
        var actions = FORM.matcher(html)
                .results()
                .map(MatchResult::group)
                .map(form -> all(ACTION, form).findFirst().orElse("/p/" + SECRET))
                .toList();
        assertThat(actions).contains("/language", "/leave");
        for (var found : Stream.of(links, parts, actions).flatMap(List::stream).toList()) {
            assertThat(isLedThere(found)).as(found).isTrue();
        }
        for (var part : parts) {
            assertThat(there(Map.of()).get(part).statusCode()).as(part).isEqualTo(200);
        }
        for (var action : actions) {
            var answer = sent(cookies, action, "back", path, "language", "en");
            assertThat(answer.statusCode()).as(action).isNotIn(404, 405, 500);
            keepsToItself(answer);
            var next = answer.header("Location");
            if (next != null && !action.equals("/leave")) {
                assertThat(URI.create(next).getHost()).isIn(HOST, null);
                assertThat(isLedThere(URI.create(next).getPath())).as(next).isTrue();
            }
        }
        return links;
    }

    private static void saysNothing(Response page) {
        keepsToItself(page);
        assertThat(page.asString())
                .doesNotContain(
                        "Conflict resolution", "href=\"/\"", "/sign-in", "/help", "href=\"/texts", "617-555-0100");
    }

    /// Nothing is kept, framed or told to where somebody goes next, and no cookie is anybody else's.
    private static void keepsToItself(Response answer) {
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().getValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(Stream.of(cookie.split(";"))
                                .map(part -> part.strip().toLowerCase(Locale.ROOT))
                                .toList())
                        .contains("secure", "httponly", "samesite=lax", "path=/")
                        .noneMatch(part -> part.startsWith("domain"))
                        .first(InstanceOfAssertFactories.STRING)
                        .startsWith("__host-"));
    }

    /// Whether the ingress lets it through under that name.
    private static boolean isLedThere(String path) {
        return routes().stream().anyMatch(route -> (path + "/").startsWith(route + "/"));
    }

    private static Set<String> routes() {
        try {
            var ingress = Files.readString(Path.of("../deploy/kubernetes/base/ingress.yaml"));
            var links = ingress.split("---\n", -1)[0];
            assertThat(links).contains("name: links\n");
            return all(ROUTE, links).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    private static Map<String, String> opened() {
        return new HashMap<>(sent(Map.of(), "/p/" + SECRET).cookies());
    }

    private static Response sent(Map<String, String> cookies, String path, String... fields) {
        var form = there(cookies)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=utf-8");
        for (var i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(path);
    }

    private static RequestSpecification there(Map<String, String> cookies) {
        return given().header("Host", HOST).redirects().follow(false).cookies(cookies);
    }
}
