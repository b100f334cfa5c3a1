package parley.web;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/// Somebody who got a letter, what the services say of them, and what they do at their browser.
final class SomebodyWithALink {

    static final String SECRET = "aB3_xyz-0123456789abcdefghijklmnopqrstuvwxyz";
    static final String COOKIE = "__Host-parley-web-me";
    static final String OPEN = "POST /api/v1/link-sessions";
    static final String ME = "GET /api/v1/participations/me";
    static final String CONSENT = "PUT /api/v1/participations/me/consent";
    static final String WITHDRAWAL = "PUT /api/v1/participations/me/withdrawal";
    static final String FORGETTING = "PUT /api/v1/participations/me/forgetting";
    static final String FURTHER = "PUT /api/v1/participations/me/further-session";
    static final String STARTS = "GET /api/v1/participations/me/starts";
    static final String SESSIONS = "GET /api/v1/participations/me/sessions";
    static final String TIMES = "PUT /api/v1/participations/me/availability";
    static final String MORE = "PUT /api/v1/participations/me/more-starts";
    static final String INSTEAD = "PUT /api/v1/participations/me/not-this-person";
    static final String NOOR = "6b7d2a90-51f6-4b8c-8a83-0c6d5a4f9e22";

    private SomebodyWithALink() {}

    static void somebodyIsAsked() {
        Neighbours.forget();
        Neighbours.answer(OPEN, 201, "{\"token\":\"tok-123\",\"expiresAt\":\"2026-11-24T15:30:00Z\"}");
        Neighbours.answer("GET /api/v1/resources", 200, """
                {"items":[
                {"code":"mit-police","name":"Campus Police","summary":"Help at once","urgent":true,
                "phones":[{"number":"617-253-1212","source":"guide"}]},
                {"code":"ombuds","name":"Ombuds Office","topics":["CONFLICT"],"summary":"A neutral place.",
                "urgent":false},
                {"code":"housing-office","name":"Housing Office","topics":["HOUSING"],"summary":"Living together.",
                "urgent":false,"phones":[{"number":"617-253-0000","note":"by day","source":"guide"}],
                "email":"housing@example.org","website":"housing.example.org","places":["Room 1"],"hours":"by day"},
                {"code":"us","name":"The Office Itself","topics":["CONFLICT"],"summary":"Talks.","urgent":false,
                "phones":[{"number":"617-253-3276","source":"guide"}]},
                {"code":"tutors","name":"Tutors","topics":["ACADEMIC_LIFE"],"summary":"Studies.","urgent":false}]}""");
        Neighbours.answer("GET /api/v1/documents", 200, "{\"items\":[{\"code\":\"principles\"}]}");
        Neighbours.answer("GET /api/v1/documents/principles", 200, """
                {"code":"principles","text":{"title":"What we hold to","summary":"In ten sentences.","sections":[
                {"heading":"First","paragraphs":["A sentence."],"items":["An item."],"numbered":true}]}}""");
        Neighbours.answer(SESSIONS, 200, "{\"items\":[]}");
        Neighbours.answer(STARTS, 200, starts(true, ""));
        for (var act : List.of(CONSENT, WITHDRAWAL, FORGETTING, FURTHER, TIMES, MORE, INSTEAD)) {
            Neighbours.answer(act, 204, "");
        }
        Neighbours.answer(MORE, 200, starts(true, ""));
        own(Map.of());
    }

    /// @param said what is different from somebody who is asked to a mediation; an empty value leaves a field out
    static void own(Map<String, String> said) {
        var procedure = said.getOrDefault("procedure", "MEDIATION");
        var phone = said.getOrDefault("phone", "617-253-3276");
        Neighbours.answer(ME, 200, """
                {"participantId":"018f0000-0000-7000-8000-000000000001","caseId":"018f0000-0000-7000-8000-000000000002",
                "office":"CONFLICT_RESOLUTION",%s%s%s"reference":"7K3Q-9D2H","role":"%s","requester":%s,
                "format":"%s","headCount":%s,"question":"%s","answer":"NOT_YET",%s"anew":%s,"planIsWritten":false,
                "landing":%s,"issues":["NOISE","CHORES"],"over":%s,"zone":"%s","handouts":[%s]}""".formatted(
                        phone.isEmpty() ? "" : "\"phone\":\"" + phone + "\",",
                        procedure.isEmpty() ? "" : "\"procedure\":\"" + procedure + "\",",
                        said.containsKey("language") ? "\"language\":\"" + said.get("language") + "\"," : "",
                        said.getOrDefault("role", "OTHER_PARTY"),
                        said.getOrDefault("requester", "false"),
                        said.getOrDefault("format", "IN_PERSON"),
                        said.getOrDefault("headCount", "null"),
                        said.getOrDefault("question", "CONSENT"),
                        said.containsKey("requester") ? "" : "\"introducedBy\":\"Álex\",",
                        said.getOrDefault("anew", "false"),
                        said.getOrDefault("landing", "false"),
                        said.getOrDefault("over", "false"),
                        said.getOrDefault("zone", "America/New_York"),
                        said.containsKey("handouts") ? """
                                {"code":"ombuds","url":"https://catalogue.example/api/v1/resources/ombuds"},
                                {"code":"not-in-the-guide","url":"https://catalogue.example/api/v1/resources/x"}""" : ""));
    }

    static void further(String mine, String until) {
        Neighbours.answer(ME, 200, """
                {"reference":"7K3Q-9D2H","role":"OTHER_PARTY","requester":false,"procedure":"MEDIATION",
                "question":"FURTHER_SESSION","anew":false,"landing":false,"issues":[],"over":false,"handouts":[],
                "furtherSession":{"validUntil":"%s","mine":%s}}""".formatted(until, mine));
    }

    static String starts(boolean open, String ticked) {
        return """
                {"zone":"America/New_York","sessionMinutes":120,"answered":%s,"open":%s,"windows":[],
                "calendarEntry":%s,"days":[{"date":"2026-11-24","label":"","starts":[
                {"start":"2026-11-24T10:00:00-05:00","label":"","ticked":%s},
                {"start":"2026-11-24T22:00:00-05:00","label":"","ticked":false}]}]}""".formatted(!ticked.isEmpty(), open, !ticked.isEmpty(), !ticked.isEmpty());
    }

    static String session(String format) {
        return """
                {"items":[{"id":"5f2b8d8e-9a39-4a3c-8f39-6c1a3d0c7b11","state":"SCHEDULED",
                "start":"2026-11-24T10:00:00-05:00","end":"2026-11-24T12:00:00-05:00","zone":"America/New_York",
                "label":"","format":"%s",%s"agreement":"agreement-to-participate",
                "practitioners":[{"id":"%s","name":"Noor Haddad"}]}]}""".formatted(format, format.equals("ONLINE") ? "" : "\"roomName\":\"Room by the Garden\",", NOOR);
    }

    static Response press(String secret) {
        return ours().redirects().follow(false).post("/p/" + secret);
    }

    static Map<String, String> opened() {
        return press(SECRET).cookies();
    }

    static String page(Map<String, String> cookies) {
        return given().cookies(cookies).get("/me").asString();
    }

    static Response sent(Map<String, String> cookies, String path, String... fields) {
        var form = ours().redirects()
                .follow(false)
                .cookies(cookies)
                .contentType("application/x-www-form-urlencoded; charset=utf-8");
        for (var i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(path);
    }

    static RequestSpecification ours() {
        return given().header("Sec-Fetch-Site", "same-origin");
    }
}
