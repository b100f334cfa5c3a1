package parley.intake.forgetting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import parley.intake.cases.Leaving;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;
import parley.intake.sealing.ForgottenIds;
import parley.intake.sealing.KeyCare;
import parley.intake.sealing.KeyOwner;
import parley.intake.sealing.RightKeys;
import parley.intake.sealing.Shredder;

/// Forgets again what a restored backup has brought back, before the first request is answered.
///
/// The key server is not restored with the cases: it knows which cases are forgotten for as long as backups may live,
/// and has no key for whoever has gone since the backup was made. If it is the key server that was restored, keys have
/// come back that were destroyed, and others are missing that were made since.
@ApplicationScoped
class StartPass {

    private static final Logger LOG = Logger.getLogger(StartPass.class);

    /// So many cases may lack keys without anybody having looked into it.
    private static final int UNEXPLAINED = 3;

    private final ForgottenIds ids;
    private final RightKeys rightKeys;
    private final KeyCare keys;
    private final Leaving people;
    private final Shredder shredder;
    private final ForgetsCases forgets;
    private final Clock clock;
    private final Duration backupsLive;
    private final boolean lostKeysAccepted;
    private final boolean onlyMigrates;

    StartPass(
            ForgottenIds ids,
            RightKeys rightKeys,
            KeyCare keys,
            Leaving people,
            Shredder shredder,
            ForgetsCases forgets,
            Clock clock,
            @ConfigProperty(name = "parley.intake.backups-live") Duration backupsLive,
            @ConfigProperty(name = "parley.intake.lost-keys-accepted") boolean lostKeysAccepted,
            @ConfigProperty(name = "quarkus.init-and-exit", defaultValue = "false") boolean onlyMigrates) {
        this.ids = ids;
        this.rightKeys = rightKeys;
        this.keys = keys;
        this.people = people;
        this.shredder = shredder;
        this.forgets = forgets;
        this.clock = clock;
        this.backupsLive = backupsLive;
        this.lostKeysAccepted = lostKeysAccepted;
        this.onlyMigrates = onlyMigrates;
    }

    /// The port opens only after this, and nothing is taken from a topic before.
    void look(@Observes @Priority(2) StartupEvent event) {
        // Who only migrates has no master key.
        if (!onlyMigrates) {
            pass();
        }
    }

    void pass() {
        rightKeys.check(!people.present().isEmpty());
        destroyWhatCameBack();
        for (var caseId : people.casesAmong(ids.all())) {
            LOG.warn("A backup brought back a case that is forgotten; it is forgotten again");
            forget(caseId);
        }
        var present = people.present();
        if (present.isEmpty()) {
            return;
        }
        if (!keys.holdsAny()) {
            throw new IllegalStateException("The key server holds no key, yet there are people in cases: it is not the"
                    + " one these cases were kept with. Set QUARKUS_DATASOURCE_KEYS_JDBC_URL to that one. If its keys"
                    + " are lost, nothing in these cases can be read any more.");
        }
        var known = keys.withKey(present.keySet());
        var byCase = present.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getValue(), Collectors.mapping(entry -> entry.getKey(), Collectors.toSet())));
        var lacking =
                byCase.values().stream().filter(who -> !known.containsAll(who)).count();
        if (lacking > UNEXPLAINED && !lostKeysAccepted) {
            throw new IllegalStateException("More than " + UNEXPLAINED + " cases lack keys, and nobody is known to have"
                    + " let them go: the key server may be older than the cases. Restore it to a later moment. If these"
                    + " keys are lost, or the cases were restored from a backup, start once with"
                    + " PARLEY_INTAKE_LOST_KEYS_ACCEPTED=true: whoever has no key then leaves, and a case without any is"
                    + " forgotten, for good.");
        }
        byCase.forEach((caseId, who) -> {
            if (who.stream().noneMatch(known::contains)) {
                LOG.warn("A backup brought back a case whose keys are destroyed; it is forgotten");
                forget(caseId);
            } else {
                who.stream().filter(one -> !known.contains(one)).forEach(one -> goes(caseId, one));
            }
        });
    }

    /// Of people who have gone and of closed cases. The note that a key is to be destroyed goes with the key, so a key
    /// that is brought back is noted anew.
    private void destroyWhatCameBack() {
        var due = people.keyless();
        var back = keys.withKey(due.keySet());
        if (!back.isEmpty()) {
            LOG.warnf("%d keys are there that were destroyed; they are destroyed again", back.size());
            due.keySet().retainAll(back);
            QuarkusTransaction.requiringNew()
                    .run(() -> due.forEach((owner, at) -> shredder.doom(new KeyOwner(owner), at)));
            shredder.shred();
        }
    }

    /// Lets go of ids that no backup holds any more.
    @Scheduled(every = "24h", delayed = "20m")
    void purge() {
        var _ = ids.purge(clock.instant().minus(backupsLive));
    }

    /// Their key went with their leave, which the backup does not know of.
    private void goes(UUID caseId, UUID who) {
        LOG.warn("A backup brought back somebody who had left; they leave again");
        people.found(new CaseId(caseId), new ParticipantId(who));
    }

    private void forget(UUID caseId) {
        QuarkusTransaction.requiringNew().run(() -> forgets.alone(new CaseId(caseId)));
    }
}
