package parley.benchmarks.timefold;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.benchmarks.instances.Instance.Level;
import parley.benchmarks.instances.Instance.Mode;
import parley.benchmarks.plans.Score;
import parley.benchmarks.world.Job;
import parley.benchmarks.world.World;

/// A case in Timefold's words: four variables, each with a range of its own. Without a start it is unscheduled.
@PlanningEntity
public class Meeting {

    static final Integer NOBODY = -1;

    private @Nullable World world;
    private @Nullable Job job;

    private @Nullable Integer start;
    private @Nullable Integer first;
    private @Nullable Integer second;
    private @Nullable Integer room;
    private List<Integer> starts = List.of();
    private List<Integer> seats = List.of();
    private List<Integer> rooms = List.of();

    /// For Timefold.
    public Meeting() {}

    Meeting(World world, Job job) {
        this.world = world;
        this.job = job;
        starts = Arrays.stream(job.starts()).boxed().toList();
        seats = Arrays.stream(job.eligible()).boxed().toList();
        rooms = IntStream.concat(
                        Arrays.stream(job.rooms()),
                        job.of().mode() == Mode.IN_PERSON ? IntStream.empty() : IntStream.of(world.online()))
                .boxed()
                .toList();
    }

    /// Whether there is anything to decide about it.
    boolean isPossible() {
        return !starts.isEmpty()
                && !rooms.isEmpty()
                && seats.size() >= job().of().practitionersNeeded();
    }

    void begin(@Nullable Integer at, int one, int other, int where) {
        start = at;
        first = one;
        second = other;
        room = where;
    }

    World world() {
        return known(world);
    }

    Job job() {
        return known(job);
    }

    @PlanningId
    public int getId() {
        return job().index();
    }

    @PlanningVariable(allowsUnassigned = true, valueRangeProviderRefs = "starts")
    public @Nullable Integer getStart() {
        return start;
    }

    public void setStart(@Nullable Integer start) {
        this.start = start;
    }

    @PlanningVariable(valueRangeProviderRefs = "firsts")
    public @Nullable Integer getFirst() {
        return first;
    }

    public void setFirst(@Nullable Integer first) {
        this.first = first;
    }

    @PlanningVariable(valueRangeProviderRefs = "seconds")
    public @Nullable Integer getSecond() {
        return second;
    }

    public void setSecond(@Nullable Integer second) {
        this.second = second;
    }

    @PlanningVariable(valueRangeProviderRefs = "rooms")
    public @Nullable Integer getRoom() {
        return room;
    }

    public void setRoom(@Nullable Integer room) {
        this.room = room;
    }

    @ValueRangeProvider(id = "starts")
    public List<Integer> getStarts() {
        return starts;
    }

    @ValueRangeProvider(id = "firsts")
    public List<Integer> getFirsts() {
        return seats;
    }

    @ValueRangeProvider(id = "seconds")
    public List<Integer> getSeconds() {
        return job().isPair() ? seats : List.of(NOBODY);
    }

    @ValueRangeProvider(id = "rooms")
    public List<Integer> getRooms() {
        return rooms;
    }

    boolean isScheduled() {
        return start != null;
    }

    int at() {
        return known(start);
    }

    int peopleUntil() {
        return at() + job().length() + World.PAUSE;
    }

    int roomUntil() {
        return at() + job().length() + World.PAUSE_OF_ROOMS;
    }

    List<Integer> team() {
        return job().isPair()
                ? Stream.of(known(first), known(second)).distinct().toList()
                : List.of(known(first));
    }

    boolean isOnline() {
        return known(room) == world().online();
    }

    /// A key that two meetings share exactly if they are in the same room.
    Integer placeKey() {
        return isOnline() ? -1 - getId() : known(room);
    }

    /// How much of this meeting cannot be, whatever the others do.
    long impossible() {
        if (!isScheduled()) {
            return 0;
        }
        var index = Arrays.binarySearch(job().starts(), at());
        var wrong = (isOnline() ? job().online()[index] : job().inRoom()[index]) ? 0L : 1L;
        for (var each : team()) {
            wrong += world().canBegin(each, job().length(), at()) ? 0 : 1;
        }
        if (job().isPair()) {
            wrong += team().size() == 2 ? 0 : 1;
            wrong += team().stream().anyMatch(this::leads) ? 0 : 1;
        }
        return wrong;
    }

    /// What it costs by itself, without load.
    long cost() {
        if (!isScheduled()) {
            return Score.LATE + Score.UNSCHEDULED;
        }
        var cost = (job().isOnTime(at()) ? 0 : Score.LATE) + job().waiting(at());
        cost += isOnline() ? job().onlineCost() : roomCost();
        return cost + world().teamCost(job(), known(first), job().isPair() ? known(second) : NOBODY);
    }

    private boolean leads(Integer practitioner) {
        return world().practitioners().get(practitioner).level() == Level.LEAD;
    }

    private long roomCost() {
        for (var i = 0; i < job().rooms().length; i++) {
            if (job().rooms()[i] == known(room)) {
                return job().roomCosts()[i];
            }
        }
        throw new IllegalStateException("Not a room for this case");
    }

    static <T> T known(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("Not decided yet");
        }
        return value;
    }
}
