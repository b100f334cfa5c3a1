package parley.local.front;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import parley.local.OfficeAddress;
import parley.local.engine.Identities;
import parley.local.engine.Trouble;

/// The page that tells where everything is, on the first port of the block; it only ever reads.
public final class FrontPage {

    private final OfficeAddress office;
    private final MailPages mail;
    private final int port;

    private FrontPage(OfficeAddress office, int port) {
        this.office = office;
        this.port = port;
        mail = new MailPages(new Letterbox(office.mail()));
    }

    /// Serves until this process ends.
    public static HttpServer open(int port, OfficeAddress office) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
            FrontPage pages = new FrontPage(office, port);
            server.createContext("/", pages::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException e) {
            throw new Trouble("The front page could not be opened on port " + port + ": " + e.getMessage() + ".", e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answerTo(exchange);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
            exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), head ? -1 : body.length);
            if (!head) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private Answer answerTo(HttpExchange exchange) {
        String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        if (!host.equals("localhost:" + port) && !host.equals("127.0.0.1:" + port)) {
            return Answer.plain(421, "This page answers to localhost only.");
        }
        if (!exchange.getRequestMethod().matches("GET|HEAD")) {
            return Answer.plain(405, "These pages are for reading.");
        }
        String path = exchange.getRequestURI().getPath();
        try {
            if (path.equals("/")) {
                return Answer.page("Parley", welcome());
            }
            return path.equals("/mail") || path.startsWith("/mail/")
                    ? mail.answer(path)
                    : Answer.plain(404, "There is nothing here.");
        } catch (UncheckedIOException e) {
            return Answer.plain(502, "The mail server does not answer.");
        }
    }

    private String welcome() {
        StringBuilder page = new StringBuilder();
        page.append("<p><strong>Development sign-in: no passwords are checked. No real cases.</strong></p><ul>");
        service(page, "The catalogue", office.catalog());
        service(page, "Intake", office.intake());
        service(page, "Scheduling", office.scheduling());
        service(page, "Notification", office.notification());
        page.append("<li><a href=\"/mail\">The letters</a> that the mail server took in</li>");
        page.append("<li><a href=\"")
                .append(office.signIn())
                .append("/.well-known/openid-configuration\">The sign-in</a></li>");
        page.append("</ul><h2>Who can sign in</h2><table>");
        for (Map.Entry<String, String> known : Identities.known().entrySet()) {
            page.append("<tr><td>")
                    .append(known.getKey())
                    .append("</td><td>")
                    .append(known.getValue())
                    .append("</td></tr>");
        }
        page.append("<tr><td>practitioner-01 to practitioner-40, ombudsperson-01 to ombudsperson-04</td>");
        page.append("<td>practitioner</td></tr></table>");
        page.append("<p>A token, for an hour:</p><pre>curl -s ").append(office.signIn());
        page.append("/token -d grant_type=client_credentials -d client_id=staff-rosa");
        page.append(" -d client_secret=development -d scope=parley</pre>");
        return page.toString();
    }

    private static void service(StringBuilder page, String name, URI address) {
        page.append("<li>").append(name).append(": <a href=\"").append(address);
        page.append("/q/swagger-ui\">its API</a>, <a href=\"")
                .append(address)
                .append("/q/health\">its health</a></li>");
    }
}
