package parley.notification.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import parley.events.Office;
import parley.notification.staff.Carriage;
import parley.notification.wording.Words;

/// Mail to staff goes the way that letters go.
@ApplicationScoped
class StaffCarriage implements Carriage {

    private final MailServer server;
    private final MailSettings mail;
    private final Clock clock;

    StaffCarriage(MailServer server, MailSettings mail, Clock clock) {
        this.server = server;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public Arrival carry(UUID id, Office office, String address, Words words) {
        var envelope = new Envelope(
                "<" + id + "@" + mail.domain() + ">",
                office,
                address,
                false,
                words,
                Optional.empty(),
                new Envelope.Leave.AtOnce(), // whoever asks for it knows the hour
                clock.instant());
        return switch (server.deliver(envelope)) {
            // A second copy would be noise, and the next morning brings another.
            case Delivery.Accepted _, Delivery.Unknown _ -> Arrival.LEFT;
            case Delivery.NotNow _ -> Arrival.NOT_NOW;
            case Delivery.Refused _ -> Arrival.REFUSED;
        };
    }
}
