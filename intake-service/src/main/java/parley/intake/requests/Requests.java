package parley.intake.requests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.intake.cases.RequestDesk;
import parley.intake.forgetting.OnRequest;
import parley.intake.links.Links;
import parley.intake.links.Secret;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// Takes requests, and gives each back to who has just sent it and did not mean to.
@ApplicationScoped
public class Requests {

    private final RequestDesk desk;
    private final Links links;
    private final OnRequest forgetting;
    private final Duration withdrawable;

    Requests(
            RequestDesk desk,
            Links links,
            OnRequest forgetting,
            @ConfigProperty(name = "parley.intake.request-withdrawable-for") Duration withdrawable) {
        this.desk = desk;
        this.links = links;
        this.forgetting = forgetting;
        this.withdrawable = withdrawable;
    }

    @Transactional
    public Taken take(RequestDesk.Request request) {
        var received = desk.open(request);
        return new Taken(received.reference(), links.ticket(received.caseId(), received.requester(), withdrawable));
    }

    /// Forgets who sent it and what they wrote, at once and without a letter, whatever has become of it meanwhile. A
    /// ticket that is over, was used or never was looks the same.
    void withdraw(Secret ticket) {
        forgetting.forget(links.ticket(ticket).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND)));
    }

    /// @param ticket takes the request back
    public record Taken(String reference, Secret ticket) {

        @Override
        public String toString() {
            return "Taken[***]";
        }
    }
}
