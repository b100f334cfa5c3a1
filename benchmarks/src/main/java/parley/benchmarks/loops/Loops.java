package parley.benchmarks.loops;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import parley.benchmarks.instances.InstanceFile;
import parley.benchmarks.planner.Translation;
import parley.scheduling.planning.model.CaseOptions;
import parley.scheduling.planning.model.CaseOptions.Spread;
import parley.scheduling.planning.model.Choice;
import parley.scheduling.planning.model.Effort;
import parley.scheduling.planning.model.Planned;
import parley.scheduling.planning.model.Planner;
import parley.scheduling.planning.model.ProgressListener;
import parley.scheduling.planning.model.WaitingList;
import parley.scheduling.time.model.Timeline;

/// The inner loops, each alone.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init")
public class Loops {

    /// Which of the lists that are here.
    @Param({"S-1", "M-1", "O-1"})
    public String list;

    private WaitingList waiting;
    private CaseOptions options;
    private Timeline free;
    private int next;

    @Setup
    public void read() throws IOException {
        var folder = Path.of(System.getProperty("parley.home", "."), "benchmarks", "instances");
        waiting = new Translation(InstanceFile.read(folder.resolve(list + ".json.gz"))).list();
        options = new CaseOptions(waiting);
        free = waiting.practitioners().getFirst().free();
    }

    /// The five best options of the next case.
    @Benchmark
    public List<Choice> fiveOptions() {
        next = (next + 1) % waiting.cases().size();
        return options.best(next, 5, Spread.BEST_PER_START);
    }

    /// When somebody could begin a session of two hours.
    @Benchmark
    public Timeline starts() {
        return free.startsOf(8);
    }

    /// A plan for everybody, and a hundred improvements.
    @Benchmark
    public Planned planAndHundredImprovements() {
        return Planner.plan(waiting, Effort.ofRounds(100, 1), ProgressListener.NONE);
    }
}
