package parley.benchmarks.service;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Somebody with a browser's cookies and no browser, so that only the pages take time.
///
/// The cookies of the pages are for encrypted connections only; on the loopback a browser sends them all the same, and
/// the cookie store of the JDK does not.
final class Visit implements AutoCloseable {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final int MOST_REDIRECTS = 10;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final URI pages;

    Visit(URI pages) {
        this.pages = pages;
    }

    /// Chooses who to be on the page of the development sign-in.
    void signIn(String name) throws IOException, InterruptedException {
        var asked = follow(request(pages.resolve("/sign-in")).GET().build());
        var body = "username=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        var back = follow(request(asked.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
        if (!back.uri().getAuthority().equals(pages.getAuthority()) || back.statusCode() != 200) {
            throw new Broken("signing in as " + name + " led to " + back.statusCode() + " at "
                    + back.uri().getPath());
        }
    }

    /// A page, which has to be there.
    byte[] read(String path) throws IOException, InterruptedException {
        var answer = send(request(pages.resolve(path)).GET().build());
        if (answer.statusCode() != 200) {
            throw new Broken("the page " + path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<byte[]> follow(HttpRequest first) throws IOException, InterruptedException {
        var answer = send(first);
        for (var left = MOST_REDIRECTS; answer.statusCode() / 100 == 3 && left > 0; left--) {
            var to = answer.headers().firstValue("Location").orElseThrow(() -> new Broken("a way that leads nowhere"));
            answer = send(request(answer.uri().resolve(to)).GET().build());
        }
        return answer;
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofByteArray());
        for (var set : answer.headers().allValues("Set-Cookie")) {
            var pair = set.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }

    private HttpRequest.Builder request(URI uri) {
        var request = HttpRequest.newBuilder(uri).timeout(LONG).header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    @Override
    public void close() {
        http.close();
    }
}
