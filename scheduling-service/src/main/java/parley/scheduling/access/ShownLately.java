package parley.scheduling.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.ObservesAsync;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import parley.problems.Refusal;
import parley.scheduling.settings.Settings;

/// To whom intake has shown a case a moment ago, so that it is not asked about everything that one page reads.
///
/// Only a yes is remembered, for that caller and that case, and no longer than an office allows. It ends at once when
/// anything is heard of the case. What is kept tells neither who asked nor about what.
@ApplicationScoped
class ShownLately {

    /// Beyond that, what was used longest ago goes.
    static final int MOST = 2_000;

    private final Visibility visibility;
    private final Settings settings;
    private final Clock clock;
    private final Event<GrowingOld> growingOld;
    private final byte[] salt = new byte[16];
    private final Map<String, Yes> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Yes> eldest) {
            return size() > MOST;
        }
    };

    ShownLately(Visibility visibility, Settings settings, Clock clock, Event<GrowingOld> growingOld) {
        this.visibility = visibility;
        this.settings = settings;
        this.clock = clock;
        this.growingOld = growingOld;
        new SecureRandom().nextBytes(salt);
    }

    /// Whether the case is shown to them, as intake says now or has said lately.
    ///
    /// @param heard how often anything has been heard of the case
    boolean isShown(UUID caseId, Planner to, long heard) {
        var lasts = settings.caseShownFor();
        if (!lasts.isPositive()) {
            return visibility.isShown(caseId, to);
        }
        var key = key(caseId, to);
        var now = clock.instant();
        var yes = found(key);
        if (yes == null || !yes.holds(now, heard, lasts)) {
            return ask(key, caseId, to, heard);
        }
        if (yes.isToBeAskedAgain(now, lasts)) {
            growingOld.fireAsync(new GrowingOld(caseId, to, heard));
        }
        return true;
    }

    /// Whoever goes on reading does not have to wait for intake now and then.
    void askAgain(@ObservesAsync GrowingOld old) {
        try {
            ask(key(old.caseId(), old.to()), old.caseId(), old.to(), old.heard());
        } catch (Refusal _) {
            // While intake is away, what it said holds for its time and no longer.
        }
    }

    private boolean ask(String key, UUID caseId, Planner to, long heard) {
        var asked = clock.instant();
        var shown = visibility.isShown(caseId, to);
        synchronized (known) {
            if (shown) {
                known.merge(key, new Yes(asked, heard), Yes::newer);
            } else {
                known.remove(key);
            }
        }
        return shown;
    }

    private @Nullable Yes found(String key) {
        synchronized (known) {
            return known.get(key);
        }
    }

    int size() {
        synchronized (known) {
            return known.size();
        }
    }

    /// Lengths before words, so that no two callers can be written alike.
    private String key(UUID caseId, Planner to) {
        var written = caseId + " " + to.office() + " " + to.subject().length() + " " + to.subject() + to.address();
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(written.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What intake said will soon be too old for somebody who goes on reading.
    record GrowingOld(UUID caseId, Planner to, long heard) {

        @Override
        public String toString() {
            return "GrowingOld[***]";
        }
    }

    /// @param asked before intake was asked
    /// @param heard how often anything had been heard of the case by then
    /// @param again whether it is being asked again already
    private record Yes(Instant asked, long heard, AtomicBoolean again) {

        Yes(Instant asked, long heard) {
            this(asked, heard, new AtomicBoolean());
        }

        boolean holds(Instant now, long heardSince, Duration lasts) {
            return heard == heardSince && !now.isBefore(asked) && now.isBefore(asked.plus(lasts));
        }

        boolean isToBeAskedAgain(Instant now, Duration lasts) {
            return !now.isBefore(asked.plus(lasts.dividedBy(2))) && again.compareAndSet(false, true);
        }

        static Yes newer(Yes one, Yes other) {
            return one.heard > other.heard || one.heard == other.heard && one.asked.isAfter(other.asked) ? one : other;
        }
    }
}
