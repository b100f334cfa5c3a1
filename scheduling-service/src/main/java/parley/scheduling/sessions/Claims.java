package parley.scheduling.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import parley.scheduling.cases.CaseFile;
import parley.scheduling.cases.model.Attending;
import parley.scheduling.matching.OfficeSide;
import parley.scheduling.matching.model.Place;
import parley.scheduling.reservations.Claim;
import parley.scheduling.rooms.model.RoomId;
import parley.scheduling.settings.Settings;
import parley.scheduling.time.model.Window;

/// What a session takes: its people, its practitioners and its rooms, each with the pause after it.
@ApplicationScoped
class Claims {

    private final OfficeSide office;
    private final Settings settings;

    Claims(OfficeSide office, Settings settings) {
        this.office = office;
        this.settings = settings;
    }

    List<Claim> of(CaseFile file, List<Attending> guests, Wish wish) {
        var length = file.terms().sessionLength();
        var forPeople = Window.of(wish.start(), length.plus(settings.pauseForPeople()));
        var pauses = office.pauses(wish.practitioners());
        var claims = new ArrayList<Claim>();
        guests.forEach(one -> claims.add(new Claim(one.person().value(), forPeople)));
        wish.practitioners()
                .forEach(one -> claims.add(new Claim(
                        one.value(),
                        Window.of(wish.start(), length.plus(pauses.getOrDefault(one, settings.pauseForPeople()))))));
        switch (wish.place()) {
            case Place.InRoom(RoomId room, var second) -> {
                var forRooms = Window.of(wish.start(), length.plus(settings.pauseForRooms()));
                claims.add(new Claim(room.value(), forRooms));
                second.ifPresent(other -> claims.add(new Claim(other.value(), forRooms)));
            }
            case Place.Online() -> {}
        }
        return claims;
    }

    /// As much of claims as lies in what is there already.
    static List<Claim> within(List<Claim> claims, Map<UUID, Window> had, Map<UUID, Window> beside) {
        return claims.stream()
                .map(claim -> {
                    var there = Window.joined(Stream.of(had, beside)
                            .flatMap(each -> Stream.ofNullable(each.get(claim.resource())))
                            .toList());
                    return there.stream()
                            .filter(window -> window.overlaps(claim.during()))
                            .findFirst()
                            .map(window ->
                                    new Claim(claim.resource(), claim.during().within(window)))
                            .orElse(claim);
                })
                .toList();
    }

    /// What is left of claims for whoever has this already.
    static List<Claim> beside(List<Claim> claims, Map<UUID, Window> had) {
        return claims.stream()
                .flatMap(claim -> {
                    var its = had.get(claim.resource());
                    var rest = its == null
                            ? List.of(claim.during())
                            : claim.during().without(its);
                    return rest.stream().map(window -> new Claim(claim.resource(), window));
                })
                .toList();
    }
}
