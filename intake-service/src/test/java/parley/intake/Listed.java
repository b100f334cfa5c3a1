package parley.intake;

import static io.restassured.RestAssured.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A list of the API from its first page to its last.
public final class Listed {

    private Listed() {}

    /// Everything that this reader finds under the path.
    public static List<Map<String, Object>> all(String reader, String path) {
        var found = new ArrayList<Map<String, Object>>();
        var cursor = "";
        while (cursor != null) {
            var page = given().auth().oauth2(reader).get(path + "?limit=200" + cursor);
            found.addAll(page.path("items"));
            String next = page.path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return found;
    }
}
