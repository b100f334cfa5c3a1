package parley.benchmarks.growth;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.benchmarks.commands.Command;
import parley.benchmarks.commands.Words;
import parley.benchmarks.instances.InstanceFile;
import parley.benchmarks.pictures.GrowthPicture;

/// `growth FILE`: what the list costs with more practitioners, more cases, and with fewer days.
public final class GrowthCommand implements Command {

    @Override
    public int run(List<String> words) throws IOException {
        var asked = new Words(words, Set.of(), Set.of("--picture", "--most", "--cases"));
        var list = InstanceFile.read(asked.files(1, 1).getFirst());
        var most = asked.number("--most", 32, 1, 1_000);
        var mostCases = asked.number("--cases", 8, 1, 1_000);
        var picture = asked.target("--picture");
        var all = new ArrayList<Cost>();
        System.out.println(Cost.HEADING);
        for (var times = 1; times <= most; times *= 2) {
            all.add(told(Cost.of("practitioners", times, Grown.practitioners(list, times))));
        }
        for (var times = 1; times <= mostCases; times *= 2) {
            all.add(told(Cost.of("cases and rooms", times, Grown.cases(list, times))));
        }
        for (var days = list.days(); days >= 7; days /= 2) {
            all.add(told(Cost.of("days", days, Grown.days(list, days))));
        }
        if (picture.isPresent()) {
            GrowthPicture.write(picture.get(), list.name(), all);
        }
        return 0;
    }

    private static Cost told(Cost cost) {
        System.out.println(cost.row());
        return cost;
    }
}
