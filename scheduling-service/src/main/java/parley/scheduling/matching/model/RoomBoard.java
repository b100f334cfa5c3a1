package parley.scheduling.matching.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.events.MeetingFormat;
import parley.scheduling.time.model.Grid;
import parley.scheduling.time.model.Timeline;
import parley.scheduling.time.model.Window;

/// Which places could be had when.
final class RoomBoard {

    private final Question question;
    private final int offered;
    private final List<Timeline> rooms;
    private final Timeline inPerson;
    private final Timeline online;

    RoomBoard(Question question, Grid grid, int length) {
        this.question = question;
        var opening = question.opening();
        var horizon = new Horizon(Window.of(grid.origin(), Grid.QUARTER.multipliedBy(grid.quarters())));
        var stretch = length + Grid.quartersIn(opening.pauseForRooms());
        offered = question.rooms().size();
        inPerson = horizon.open(opening.inPerson()).startsOf(length);
        online = horizon.open(opening.online()).startsOf(length);
        rooms = question.rooms().stream()
                .map(room -> {
                    var diary = room.diary(grid);
                    var starts = diary.starts(length, stretch);
                    return starts.there()
                            .and(starts.free())
                            .from(diary.offset(grid), grid.quarters())
                            .and(inPerson);
                })
                .toList();
    }

    /// Places that are free, in the order of the question, online last.
    List<Site> sitesAt(int quarter) {
        var needs = question.needs();
        var sites = new ArrayList<Site>();
        if (needs.format() != MeetingFormat.ONLINE) {
            for (var i = 0; i < offered; i++) {
                if (rooms.get(i).has(quarter) && suits(question.rooms().get(i), needs.heads())) {
                    sites.addAll(sitesIn(i, quarter));
                }
            }
        }
        if (needs.format() != MeetingFormat.IN_PERSON && online.has(quarter)) {
            sites.add(new Site(Integer.MAX_VALUE, Optional.empty(), Optional.empty()));
        }
        return sites;
    }

    /// Where practitioners have to be able to be for one of them.
    List<String> codesAt(int quarter) {
        return sitesAt(quarter).stream().map(Site::code).distinct().toList();
    }

    /// Where one more room, as large as needed and with what is needed, would be a place to meet: wherever the
    /// office has rooms, and another beside it that is free if two are needed.
    List<String> codesWithARoomMore(int quarter) {
        if (question.needs().format() == MeetingFormat.ONLINE || !inPerson.has(quarter)) {
            return List.of();
        }
        return question.rooms().stream()
                .map(Room::place)
                .distinct()
                .filter(place -> !question.needs().secondRoom() || hasOneToGoWith(place, quarter))
                .toList();
    }

    /// Whether they could meet online.
    boolean onlineAt(int quarter) {
        return online.has(quarter);
    }

    private boolean hasOneToGoWith(String place, int quarter) {
        var heads = Math.min(question.needs().heads(), question.needs().headsApart());
        return IntStream.range(0, offered)
                .filter(i -> rooms.get(i).has(quarter))
                .mapToObj(question.rooms()::get)
                .anyMatch(room -> room.place().equals(place) && suits(room, heads));
    }

    /// The room alone, or with each other that is free, near it and large enough.
    private List<Site> sitesIn(int first, int quarter) {
        var room = question.rooms().get(first);
        if (!question.needs().secondRoom()) {
            return List.of(new Site(first, Optional.of(room), Optional.empty()));
        }
        return IntStream.range(0, offered)
                .filter(i -> i != first && rooms.get(i).has(quarter))
                .filter(i -> question.rooms().get(i).place().equals(room.place()))
                .filter(i -> suits(question.rooms().get(i), question.needs().headsApart()))
                .mapToObj(i -> new Site(
                        first * offered + i,
                        Optional.of(room),
                        Optional.of(question.rooms().get(i))))
                .toList();
    }

    private boolean suits(Room room, int heads) {
        return room.capacity() >= heads
                && room.features().containsAll(question.needs().features());
    }
}
