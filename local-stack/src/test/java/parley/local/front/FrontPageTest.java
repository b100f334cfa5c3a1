package parley.local.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.local.OfficeAddress;
import parley.local.OfficeTime;
import parley.local.engine.FreePorts;
import parley.local.engine.MailServer;

@Tag("edge")
class FrontPageTest {

    @TempDir
    private static Path folder;

    private static final List<Integer> PORTS = FreePorts.take(4);
    private static MailServer mail = new MailServer(Path.of("unused"), 0, 0, 0);
    private static HttpServer front = serverless();

    private static HttpServer serverless() {
        try {
            return HttpServer.create();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    static void open() {
        mail = new MailServer(folder.resolve("mail.log"), PORTS.get(0), PORTS.get(3), PORTS.get(1));
        mail.start();
        URI nowhere = URI.create("http://localhost:1");
        front = FrontPage.open(
                PORTS.get(2),
                new OfficeAddress(
                        nowhere,
                        nowhere,
                        nowhere,
                        nowhere,
                        nowhere,
                        nowhere,
                        mail.rest(),
                        nowhere,
                        new OfficeTime(Path.of("no-such-file"))));
    }

    @AfterAll
    static void close() {
        front.stop(0);
        mail.close();
    }

    @Test
    void theFrontPageWarnsAndPointsToEverything() throws IOException, InterruptedException {
        assertThat(get("/").body())
                .contains("no passwords are checked", "/q/swagger-ui", "/mail", "staff-rosa", "practitioner-40");
    }

    @Test
    void aLetterCanBeReadFollowedAndItsCalendarEntryTaken()
            throws MessagingException, IOException, InterruptedException {
        send("ada@home.example", "A <b>note</b>", "Dear Ada\nsee http://localhost:1/p/secret?a=1&b=2 \u2013 bye");
        await().until(() -> get("/mail").body().contains("ada@home.example"));

        String inbox = get("/mail/ada%40home.example").body();
        String letter = get("/mail/ada%40home.example/1").body();
        HttpResponse<String> entry = get("/mail/ada%40home.example/1/1.ics");

        assertThat(inbox).contains("A &lt;b&gt;note&lt;/b&gt;").doesNotContain("<b>");
        assertThat(letter).contains("<a href=\"http://localhost:1/p/secret?a=1&amp;b=2\">", "\u2013 bye", "/1/1.ics");
        assertThat(entry.headers().firstValue("Content-Type")).hasValue("text/calendar; charset=utf-8");
        assertThat(entry.body()).startsWith("BEGIN:VCALENDAR");
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException, InterruptedException {
        for (String path : List.of("/else", "/mail/nobody@home.example/1", "/mail/a@b/x", "/mail/a@b/1/1.ics")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aForeignHostNameIsTurnedAway() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", PORTS.get(2))) {
            socket.getOutputStream()
                    .write("GET /mail HTTP/1.0\r\nHost: rebound.example\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 421");
        }
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://localhost:" + PORTS.get(2) + path);
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void send(String to, String subject, String text) throws MessagingException, IOException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", PORTS.get(0).toString());
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("appointments@office.example");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        MimeBodyPart words = new MimeBodyPart();
        words.setText(text, "UTF-8");
        MimeBodyPart entry = new MimeBodyPart();
        entry.setContent("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "text/calendar; charset=utf-8; method=REQUEST");
        entry.setFileName("invite.ics");
        message.setContent(new MimeMultipart(words, entry));
        Transport.send(message);
    }
}
