package parley.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who comes to the office, with what, and how each of them answers. Read from a YAML file by [ScenarioReader].
///
/// @param title what the story is called when it is told
/// @param path which way it takes
/// @param firstContact how it begins
/// @param requester who comes to the office first
/// @param others everybody else who must be there
/// @param course how it goes on, where people could choose
public record Scenario(
        String title, Path path, FirstContact firstContact, Person requester, List<Person> others, Course course) {

    public Scenario {
        others = List.copyOf(others);
    }

    /// A mediation that ends with the session's date in every calendar, or with somebody stopping after that.
    public Scenario(
            String title,
            FirstContact firstContact,
            String offering,
            String format,
            Person requester,
            List<Person> others,
            Optional<String> withdraws) {
        this(
                title,
                Path.mediation(offering, format),
                firstContact,
                requester,
                others,
                Course.plain().stoppedBy(withdraws));
    }

    /// Everybody who takes part, the requester first.
    public List<Person> people() {
        var all = new ArrayList<Person>();
        all.add(requester);
        all.addAll(others);
        return List.copyOf(all);
    }

    /// The kind of help, and what the office wants to know before it gives it.
    ///
    /// @param office which office gives it
    /// @param offering the code of the kind of help that screening settles on
    /// @param format `IN_PERSON`, `ONLINE` or `EITHER`
    /// @param student whether the requester is a student
    /// @param headCount how many people a group has
    /// @param proceedingRuns whether a formal proceeding runs beside a circle
    public record Path(
            Procedure procedure,
            Host office,
            String offering,
            String format,
            boolean student,
            Optional<Integer> headCount,
            boolean proceedingRuns) {

        static Path mediation(String offering, String format) {
            return new Path(
                    Procedure.MEDIATION, Host.CONFLICT_RESOLUTION, offering, format, false, Optional.empty(), false);
        }
    }

    /// What people do where they could do something else.
    ///
    /// @param withdraws the name of a person who stops taking part once the session stands
    /// @param plan what a circle agrees to do
    /// @param chairReturnsPlan whether the Chair first asks for something else
    /// @param outcome how staff say it ended; absent if they leave it to the office's clock
    /// @param landing the kind of help that the requester takes when nothing could be arranged
    public record Course(
            Optional<String> withdraws,
            List<Promise> plan,
            boolean chairReturnsPlan,
            Optional<String> outcome,
            Optional<String> landing) {

        public Course {
            plan = List.copyOf(plan);
        }

        static Course plain() {
            return new Course(Optional.empty(), List.of(), false, Optional.empty(), Optional.empty());
        }

        Course stoppedBy(Optional<String> name) {
            return new Course(name, plan, chairReturnsPlan, outcome, landing);
        }
    }

    /// One thing that a circle agrees somebody will do.
    public record Promise(String text, int withinDays) {}

    /// How somebody first reached the office.
    ///
    /// @param hoursAgo how long before it is entered, in whole hours
    public record FirstContact(String channel, int hoursAgo, List<String> issueKinds, Optional<String> words) {

        public FirstContact {
            issueKinds = List.copyOf(issueKinds);
        }
    }

    /// What somebody says when they are asked to take part.
    public enum Reply {
        YES,
        NO,
        NOTHING
    }

    /// A made-up person.
    ///
    /// @param role what they are in a circle
    /// @param reply what they say when asked to take part
    /// @param ticks which of the offered starts suit, counted from 1; empty means all of them
    /// @param calendarEntry whether the person wants an entry for their calendar
    /// @param sessions how many sessions they want in all
    public record Person(
            String name,
            Optional<String> email,
            Optional<String> phone,
            List<String> affiliations,
            List<String> roomFeatures,
            Optional<String> role,
            Reply reply,
            List<Integer> ticks,
            boolean calendarEntry,
            int sessions) {

        public Person {
            affiliations = List.copyOf(affiliations);
            roomFeatures = List.copyOf(roomFeatures);
            ticks = List.copyOf(ticks);
        }

        /// Somebody who says yes and wants one session.
        public Person(
                String name,
                Optional<String> email,
                Optional<String> phone,
                List<String> affiliations,
                List<String> roomFeatures,
                List<Integer> ticks,
                boolean calendarEntry) {
            this(name, email, phone, affiliations, roomFeatures, Optional.empty(), Reply.YES, ticks, calendarEntry, 1);
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
                    role,
                    reply,
                    ticks,
                    calendarEntry,
                    sessions);
        }
    }

    /// The same story with people who have not been to the office before.
    public Scenario tagged(String tag) {
        return new Scenario(
                title,
                path,
                firstContact,
                requester.tagged(tag),
                others.stream().map(person -> person.tagged(tag)).toList(),
                course);
    }

    /// Who stops taking part once the session stands.
    public Optional<String> withdraws() {
        return course.withdraws();
    }
}
