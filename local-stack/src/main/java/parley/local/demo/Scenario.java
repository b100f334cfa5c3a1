package parley.local.demo;

import java.util.List;
import java.util.Optional;

/// Who comes to the office, with what, and how each of them answers. Read from a YAML file by [ScenarioReader].
///
/// @param title what the story is called when it is told
/// @param firstContact how it begins
/// @param offering the code of the kind of help that screening settles on
/// @param format `IN_PERSON`, `ONLINE` or `EITHER`
/// @param requester who comes to the office first
/// @param others everybody else who must be there
/// @param withdraws the name of a person who stops taking part once the session stands
public record Scenario(
        String title,
        FirstContact firstContact,
        String offering,
        String format,
        Person requester,
        List<Person> others,
        Optional<String> withdraws) {

    public Scenario {
        others = List.copyOf(others);
    }

    /// Everybody who takes part, the requester first.
    public List<Person> people() {
        var all = new java.util.ArrayList<Person>();
        all.add(requester);
        all.addAll(others);
        return List.copyOf(all);
    }

    /// How somebody first reached the office.
    ///
    /// @param hoursAgo how long before it is entered, in whole hours
    public record FirstContact(String channel, int hoursAgo, List<String> issueKinds, Optional<String> words) {

        public FirstContact {
            issueKinds = List.copyOf(issueKinds);
        }
    }

    /// A made-up person.
    ///
    /// @param ticks which of the offered starts suit, counted from 1; empty means all of them
    /// @param calendarEntry whether the person wants an entry for their calendar
    public record Person(
            String name,
            Optional<String> email,
            Optional<String> phone,
            List<String> affiliations,
            List<String> roomFeatures,
            List<Integer> ticks,
            boolean calendarEntry) {

        public Person {
            affiliations = List.copyOf(affiliations);
            roomFeatures = List.copyOf(roomFeatures);
            ticks = List.copyOf(ticks);
        }

        /// Without e-mail, a person answers by voice and staff write it down.
        public boolean answersByVoice() {
            return email.isEmpty();
        }

        /// The first name, as a story would say it.
        public String shortName() {
            return name.split(" ", 2)[0];
        }

        /// The same person under an address used by one telling alone, so that an earlier one leaves no booking.
        Person tagged(String tag) {
            return new Person(
                    name,
                    email.map(address -> address.replaceFirst("@", "+" + tag + "@")),
                    phone.map(number -> number + "-" + tag),
                    affiliations,
                    roomFeatures,
                    ticks,
                    calendarEntry);
        }
    }

    /// The same story with people who have not been to the office before.
    public Scenario tagged(String tag) {
        return new Scenario(
                title,
                firstContact,
                offering,
                format,
                requester.tagged(tag),
                others.stream().map(person -> person.tagged(tag)).toList(),
                withdraws);
    }
}
