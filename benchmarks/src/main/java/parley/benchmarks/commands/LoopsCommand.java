package parley.benchmarks.commands;

import java.io.IOException;
import java.util.List;

/// `loops`: the inner loops under JMH; whatever follows is for JMH.
public final class LoopsCommand implements Command {

    @Override
    public int run(List<String> words) throws IOException {
        org.openjdk.jmh.Main.main(words.toArray(String[]::new));
        return 0;
    }
}
