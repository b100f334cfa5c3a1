package parley.notification.mailbox;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Which mails of a mailbox could not be dealt with, so that no number of them stands before the others: those come
/// last from then on. It is no loss to forget it.
final class Trouble {

    private final Map<String, Integer> looks = new HashMap<>();
    private final Map<String, Integer> unreadable = new HashMap<>();

    /// Those to look at now: mails that made no trouble first, of these the oldest first.
    List<Mail> order(List<Mail> all, int atMost) {
        var here = new HashSet<String>();
        all.forEach(mail -> here.add(mail.key()));
        looks.keySet().retainAll(here);
        unreadable.keySet().retainAll(here);
        return all.stream()
                .sorted(Comparator.comparing(mail -> looks.getOrDefault(mail.key(), 0)))
                .limit(atMost)
                .toList();
    }

    /// This one could not be dealt with.
    void with(Mail mail) {
        looks.merge(mail.key(), 1, Integer::sum);
    }

    /// The server did not hand it out.
    ///
    /// @return in how many looks by now
    int unread(Mail mail) {
        return unreadable.merge(mail.key(), 1, Integer::sum);
    }
}
