package parley.web.cases;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.web.cases.CasesClient.CaseView;
import parley.web.cases.LettersClient.Letter;
import parley.web.cases.LettersClient.Reply;

/// A case, ready to be written out.
///
/// @param words what was said; absent for who does not work on the case
/// @param past sessions that are over
/// @param lettersAway whether nothing is known of its letters at the moment
/// @param openings when it was opened because of danger
/// @param key for the next person who is named, so that a second tap names nobody twice
record Shown(
        CaseView view,
        @Nullable Offering offering,
        @Nullable Offering wish,
        Day day,
        Next next,
        @Nullable String words,
        List<ShownPerson> people,
        List<Sitting> sessions,
        List<PastSession> past,
        List<Letter> letters,
        List<Reply> replies,
        boolean lettersAway,
        List<CasesClient.OpenedAt> openings,
        UUID key,
        List<Offering> offerings,
        When when) {

    public List<Suitability> outcomes() {
        return List.of(Suitability.values());
    }

    public List<Format> formats() {
        return List.of(Format.values());
    }

    public List<CaseOutcome> endings() {
        return List.of(CaseOutcome.values());
    }

    /// What somebody may be in a circle.
    public List<Role> rolesOfACircle() {
        return List.of(Role.PERSON_WHO_CAUSED_HARM, Role.HARMED_PARTY, Role.COMMUNITY_REPRESENTATIVE);
    }

    /// Elsewhere whoever is named is the other party.
    public boolean isCircle() {
        return view.procedure() == Procedure.RESTORATIVE_CIRCLE;
    }

    /// Whether somebody can be named in a case like this.
    public boolean isForSeveral() {
        return view.procedure() == Procedure.MEDIATION || view.procedure() == Procedure.SHUTTLE || isCircle();
    }

    /// Whether somebody can be named now.
    public boolean isForNaming() {
        return isConvening() && isForSeveral();
    }

    public boolean isScreening() {
        return view.state() == CaseState.SCREENING;
    }

    public boolean isConvening() {
        return view.state() == CaseState.CONVENING;
    }

    public boolean isConsidering() {
        return view.state() == CaseState.CONSIDERING;
    }

    /// Whether the requester may still be offered something for them alone.
    public boolean isLanding() {
        return view.state() == CaseState.NOT_ACCEPTED;
    }

    public boolean isClosed() {
        return view.state() == CaseState.CLOSED;
    }

    /// What can be chosen after the talk.
    public List<Offering> choices() {
        return isLanding() ? offerings.stream().filter(Offering::isForOne).toList() : offerings;
    }

    public boolean isOver() {
        return view.state() == CaseState.CLOSED || view.state() == CaseState.NOT_ACCEPTED;
    }

    /// Whether it takes more people than are named.
    public boolean isWantingPeople() {
        return people.size() < (isCircle() ? 3 : 2);
    }

    /// Whether what is chosen after the talk may be a circle.
    public boolean isCirclePossible() {
        return choices().contains(Offering.RESTORATIVE_JUSTICE);
    }

    /// Whether it is for staff to say that everybody is named.
    public boolean isToBeCompleted() {
        return isConvening() && isForSeveral() && !Boolean.TRUE.equals(view.circleComplete());
    }

    /// Whether times are being looked for, or found.
    public boolean isPlanning() {
        return view.state() == CaseState.ACCEPTED || view.state() == CaseState.MEETING;
    }

    /// Those of which somebody has to say what became of them.
    public List<Sitting> untold() {
        return sessions.stream().filter(Sitting::untold).toList();
    }

    /// Whether choosing is what the case waits for.
    public boolean isToChoose() {
        return next == Next.CHOOSE || next == Next.FIND_MORE;
    }

    /// Letters that somebody has to look after come first.
    public List<Letter> openLetters() {
        return letters.stream().filter(Letter::isOpen).toList();
    }

    public List<Letter> otherLetters() {
        return letters.stream().filter(letter -> !letter.isOpen()).toList();
    }

    /// What somebody is in the case, if the letter is for one of its people.
    public @Nullable Role roleOf(Letter letter) {
        return people.stream()
                .filter(one -> one.person().id().equals(letter.recipientId()))
                .map(one -> one.person().role())
                .findFirst()
                .orElse(null);
    }

    /// Where to call whom the letter is for, if it is known.
    public @Nullable String phoneOf(Letter letter) {
        return people.stream()
                .filter(one -> one.person().id().equals(letter.recipientId()))
                .flatMap(one -> Stream.ofNullable(one.contact()))
                .flatMap(contact -> Stream.ofNullable(contact.phone()))
                .findFirst()
                .orElse(null);
    }

    /// A session that is to come, under way, or untold.
    ///
    /// @param moment empty if it is not known
    /// @param untold whether its time is over, and nobody has said what became of it
    record Sitting(UUID id, SessionState state, String moment, boolean untold) {}

    /// A session that is over, whose page still tells of it.
    record PastSession(UUID id, boolean cancelled, String moment) {}

    @Override
    public String toString() {
        return "Shown[***]";
    }
}
