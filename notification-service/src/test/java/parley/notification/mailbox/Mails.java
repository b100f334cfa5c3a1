package parley.notification.mailbox;

import java.util.UUID;

/// Mails as others write them.
final class Mails {

    /// Words that stand in every one of them, and must never be found anywhere else.
    static final String CANARY = "kestrel-over-the-harbour";

    static final String ADDRESS = "writes-from-" + CANARY + "@people.example";

    private Mails() {}

    static String returned(UUID letter, String action, String status) {
        return report(action, status, "Message-ID: <" + letter + "@office.example>");
    }

    /// @param original the lines of the returned letter that say which it was
    static String report(String action, String status, String original) {
        return """
                Return-Path: <>
                From: MAILER-DAEMON@mx.people.example (Mail Delivery System)
                To: appointments@office.example
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="B"

                --B
                Content-Type: text/plain; charset=us-ascii

                I could not deliver it to %3$s: kestrel-over-the-harbour

                --B
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.people.example
                X-Postfix-Queue-ID: 4D2A

                Final-Recipient: rfc822; %3$s
                Action: %1$s
                Status: %2$s
                Diagnostic-Code: smtp; 550 5.1.1 kestrel-over-the-harbour

                --B
                Content-Type: message/rfc822

                From: Appointments <appointments@office.example>
                To: %3$s
                Subject: kestrel-over-the-harbour
                %4$s

                kestrel-over-the-harbour
                --B--
                """.formatted(action, status, ADDRESS, original);
    }

    static String answer(String... headers) {
        return """
                Return-Path: <%1$s>
                From: Somebody <%1$s>
                To: office@office.example
                Subject: Re: kestrel-over-the-harbour
                %2$s
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                It is about kestrel-over-the-harbour. Please call me.
                """.formatted(ADDRESS, headers.length == 0 ? "X-Other: none" : String.join("\n", headers));
    }

    static String inReplyTo(UUID letter) {
        return "In-Reply-To: <" + letter + "@office.example>";
    }

    static String calendarAnswer(UUID letter, String status) {
        return """
                Return-Path: <%1$s>
                From: Somebody <%1$s>
                To: appointments@office.example
                Subject: %2$s: Appointment
                In-Reply-To: <%3$s@office.example>
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary="B"

                --B
                Content-Type: text/plain

                kestrel-over-the-harbour
                --B
                Content-Type: text/calendar; charset=utf-8; method=REPLY

                BEGIN:VCALENDAR
                METHOD:REPLY
                BEGIN:VEVENT
                ATTENDEE;CN="kestrel-over-the-harbour";PART
                 STAT=%2$s:mailto:%1$s
                END:VEVENT
                END:VCALENDAR
                --B--
                """.formatted(ADDRESS, status, letter);
    }

    /// None of these is a mail as the standards ask for it.
    static java.util.List<String> broken() {
        return java.util.List.of(
                "",
                "no header at all",
                "Content-Type: multipart/report; report-type=delivery-status\n\nno boundary",
                "Content-Type: multipart/mixed; boundary=\"B\"\n\n--B\nContent-Type: multipart/mixed; boundary=\"B\"\n\n--B",
                "Content-Type: ;;;===\nSubject: =?utf-8?Q?=ZZ?=\n\n\0\0\0",
                "Content-Type: multipart/report; boundary=B\n\n--B\nContent-Type: message/delivery-status\n\n::::\n--B--",
                "Content-Type: text/plain; charset=\"no-such-one\"\nContent-Transfer-Encoding: base64\n\n!!!!");
    }
}
