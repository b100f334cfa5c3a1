package parley.scheduling.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import parley.events.Office;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.access.ShownLately.GrowingOld;
import parley.scheduling.settings.Settings;

class ShownLatelyTest {

    private static final UUID CASE = UUID.randomUUID();
    private static final Planner ROSA = new Planner("rosa", Office.CONFLICT_RESOLUTION, "rosa@office.example");
    private static final Duration LASTS = Duration.ofSeconds(5);

    private final Hands clock = new Hands();
    private final Asked intake = new Asked();
    private final Told told = new Told();
    private ShownLately lately = remembering(LASTS);

    @Test
    void whatWasShownAMomentAgoIsNotAskedAboutAgain() {
        assertThat(lately.isShown(CASE, ROSA, 3)).isTrue();
        clock.passes(LASTS.minusMillis(1));
        assertThat(lately.isShown(CASE, ROSA, 3)).isTrue();

        assertThat(intake.asked).hasSize(1);
    }

    @Test
    void afterItsTimeItIsAskedAboutAgain() {
        lately.isShown(CASE, ROSA, 3);
        intake.hidden.add(CASE);
        clock.passes(LASTS);

        assertThat(lately.isShown(CASE, ROSA, 3)).isFalse();
    }

    @Test
    void aClockThatGoesBackKeepsNothingForLonger() {
        lately.isShown(CASE, ROSA, 3);
        intake.hidden.add(CASE);
        clock.passes(Duration.ofHours(-1));

        assertThat(lately.isShown(CASE, ROSA, 3)).isFalse();
    }

    @Test
    void itIsOverAsSoonAsAnythingIsHeardOfTheCase() {
        lately.isShown(CASE, ROSA, 3);
        intake.hidden.add(CASE);

        assertThat(lately.isShown(CASE, ROSA, 4)).isFalse();
    }

    @Test
    void aNoIsNeverRemembered() {
        intake.hidden.add(CASE);
        assertThat(lately.isShown(CASE, ROSA, 3)).isFalse();
        intake.hidden.clear();

        assertThat(lately.isShown(CASE, ROSA, 3)).isTrue();
    }

    @Test
    void nobodySeesWhatWasShownToSomebodyElse() {
        lately.isShown(CASE, ROSA, 3);
        intake.hidden.add(CASE);

        assertThat(List.of(
                        new Planner("tomas", ROSA.office(), ROSA.address()),
                        new Planner(ROSA.subject(), ROSA.office(), "tomas@office.example"),
                        new Planner(ROSA.subject(), Office.OMBUDS, ROSA.address()),
                        new Planner("ros", ROSA.office(), "a" + ROSA.address()),
                        new Planner("rosar", ROSA.office(), ROSA.address().substring(1))))
                .noneMatch(other -> lately.isShown(CASE, other, 3));
        assertThat(lately.isShown(CASE, ROSA, 3)).isTrue();
    }

    @Test
    void oneCaseSaysNothingOfAnother() {
        lately.isShown(CASE, ROSA, 3);
        var other = UUID.randomUUID();
        intake.hidden.add(other);

        assertThat(lately.isShown(other, ROSA, 3)).isFalse();
    }

    @Test
    void whoGoesOnReadingIsAskedAboutBehindTheirBackAndOnce() {
        lately.isShown(CASE, ROSA, 3);
        clock.passes(LASTS.dividedBy(2));
        lately.isShown(CASE, ROSA, 3);
        lately.isShown(CASE, ROSA, 3);
        assertThat(told.events).hasSize(1);

        told.events.forEach(lately::askAgain);
        clock.passes(LASTS.minusMillis(1));
        assertThat(lately.isShown(CASE, ROSA, 3)).isTrue();
        assertThat(intake.asked).hasSize(2);
    }

    @Test
    void aNoBehindTheirBackEndsItAtOnce() {
        lately.isShown(CASE, ROSA, 3);
        clock.passes(LASTS.dividedBy(2));
        lately.isShown(CASE, ROSA, 3);
        intake.hidden.add(CASE);
        told.events.forEach(lately::askAgain);

        assertThat(lately.isShown(CASE, ROSA, 3)).isFalse();
    }

    @Test
    void whileIntakeIsAwayItHoldsForItsTimeAndNoLonger() {
        lately.isShown(CASE, ROSA, 3);
        intake.away = true;
        clock.passes(LASTS.dividedBy(2));
        assertThat(lately.isShown(CASE, ROSA, 3)).isTrue();
        told.events.forEach(lately::askAgain);
        clock.passes(LASTS.dividedBy(2));

        assertThatThrownBy(() -> lately.isShown(CASE, ROSA, 3)).isInstanceOf(Refusal.class);
    }

    @Test
    void anOfficeThatWantsNoneOfItIsAskedEveryTime() {
        lately = remembering(Duration.ZERO);

        lately.isShown(CASE, ROSA, 3);
        lately.isShown(CASE, ROSA, 3);

        assertThat(intake.asked).hasSize(2);
        assertThat(lately.size()).isZero();
    }

    @Test
    void onlySoMuchIsRemembered() {
        for (var i = 0; i < ShownLately.MOST + 10; i++) {
            lately.isShown(UUID.randomUUID(), ROSA, 0);
        }

        assertThat(lately.size()).isEqualTo(ShownLately.MOST);
    }

    private ShownLately remembering(Duration lasts) {
        var settings = new SmallRyeConfigBuilder()
                .withMapping(Settings.class)
                .withDefaultValue("parley.scheduling.zone", "America/New_York")
                .withDefaultValue("parley.scheduling.case-shown-for", lasts.toString())
                .build()
                .getConfigMapping(Settings.class);
        return new ShownLately(intake, settings, clock.clock(), told);
    }

    /// What intake would say.
    private static final class Asked implements Visibility {

        private final List<UUID> asked = new ArrayList<>();
        private final Set<UUID> hidden = new HashSet<>();
        private boolean away;

        @Override
        public Set<UUID> shownAmong(Collection<UUID> caseIds, Planner to) {
            if (away) {
                throw Refusal.because(GeneralReason.UNAVAILABLE);
            }
            asked.addAll(caseIds);
            var shown = new HashSet<>(caseIds);
            shown.removeAll(hidden);
            return shown;
        }
    }

    private static final class Hands implements InstantSource {

        private Instant now = Instant.parse("2026-11-22T10:00:00Z");

        void passes(Duration time) {
            now = now.plus(time);
        }

        Clock clock() {
            return withZone(ZoneOffset.UTC);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /// Keeps what would be done later.
    private static final class Told implements Event<GrowingOld> {

        private final List<GrowingOld> events = new ArrayList<>();

        @Override
        public void fire(GrowingOld event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends GrowingOld> CompletionStage<U> fireAsync(U event) {
            events.add(event);
            return CompletableFuture.completedFuture(event);
        }

        @Override
        public <U extends GrowingOld> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            return fireAsync(event);
        }

        @Override
        public Event<GrowingOld> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends GrowingOld> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends GrowingOld> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
