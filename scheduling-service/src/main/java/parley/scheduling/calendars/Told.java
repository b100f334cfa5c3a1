package parley.scheduling.calendars;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.scheduling.time.model.Window;

/// The stretches that lists of busy times tell of. Of what lies outside them nothing is known, and nobody is free
/// there.
final class Told {

    private final List<Window> stretches = new ArrayList<>();

    /// A list that does not say where it begins or ends tells of all before or after.
    void of(Optional<Instant> from, Optional<Instant> to) {
        var begin = from.orElse(Instant.MIN);
        var end = to.orElse(Instant.MAX);
        if (begin.isBefore(end)) {
            stretches.add(new Window(begin, end));
        }
    }

    /// Up to where anything is told of.
    Instant until(Window horizon) {
        return stretches.stream()
                .map(Window::to)
                .max(Instant::compareTo)
                .filter(last -> last.isBefore(horizon.to()))
                .orElse(horizon.to());
    }

    /// What of the horizon lies before the first stretch and between any two.
    List<Window> gaps(Window horizon) {
        var gaps = new ArrayList<Window>();
        var known = horizon.from();
        for (var stretch : Window.joined(stretches)) {
            if (known.isBefore(stretch.from()) && stretch.from().isBefore(horizon.to())) {
                gaps.add(new Window(known, stretch.from()));
            }
            known = stretch.to();
        }
        return gaps;
    }
}
