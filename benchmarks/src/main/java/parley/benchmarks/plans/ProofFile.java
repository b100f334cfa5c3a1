package parley.benchmarks.plans;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.benchmarks.instances.Instance;
import parley.benchmarks.instances.Malformed;
import parley.benchmarks.plans.Proof.Kind;
import parley.benchmarks.plans.Proof.Price;

/// The file of a proof: a line with the claim, and one for each price, their fields apart by tabs.
///
/// `AT_MOST  on-time  -  cases`, then `WEEK|DAY|QUARTER  practitioner  when  billionths` and
/// `ROOMS  heads[+]  quarter  billionths`
public final class ProofFile {

    private static final String CLAIM = "AT_MOST\ton-time\t-\t";

    private ProofFile() {}

    public static void write(Path file, Proof proof) throws IOException {
        var text = new StringBuilder(CLAIM).append(proof.onTimeAtMost()).append('\n');
        for (var one : proof.prices()) {
            text.append(one.kind())
                    .append('\t')
                    .append(one.who())
                    .append('\t')
                    .append(one.when())
                    .append('\t')
                    .append(one.billionths())
                    .append('\n');
        }
        Files.writeString(file, text);
    }

    /// @throws Malformed if a line prices nothing that there is in this list
    public static Proof read(Path file, Instance instance) throws IOException {
        var lines = lines(file);
        var practitioners =
                instance.practitioners().stream().map(Instance.Practitioner::id).collect(Collectors.toSet());
        if (lines.isEmpty() || !lines.getFirst().startsWith(CLAIM)) {
            throw Malformed.at(file.getFileName() + ", line 1", "expected AT_MOST, on-time, - and a number of cases");
        }
        var claim = lines.getFirst().substring(CLAIM.length());
        var atMost = number(file.getFileName() + ", line 1", "cases", claim, Integer.MAX_VALUE);
        var prices = new ArrayList<Price>();
        var priced = new HashSet<String>();
        for (var i = 1; i < lines.size(); i++) {
            var at = file.getFileName() + ", line " + (i + 1);
            var fields = lines.get(i).split("\t", -1);
            if (fields.length != 4) {
                throw Malformed.at(at, "expected four fields apart by tabs");
            }
            if (!priced.add(fields[0] + '\t' + fields[1] + '\t' + fields[2])) {
                throw Malformed.at(at, "has a price already");
            }
            prices.add(price(at, fields, instance, practitioners));
        }
        return new Proof((int) atMost, prices);
    }

    private static Price price(String at, String[] fields, Instance instance, Set<String> practitioners) {
        var kind = kind(fields[0])
                .orElseThrow(() -> Malformed.at(at, "\"" + fields[0] + "\" is none of " + List.of(Kind.values())));
        if (kind == Kind.ROOMS ? !fields[1].matches("\\d{1,5}\\+?") : !practitioners.contains(fields[1])) {
            throw Malformed.at(
                    at, "there is no " + (kind == Kind.ROOMS ? "room for" : "practitioner") + " \"" + fields[1] + "\"");
        }
        var times = instance.quarters();
        return new Price(
                kind,
                fields[1],
                (int) number(at, "a week, day or quarter", fields[2], times - 1),
                number(at, "billionths", fields[3], Price.MOST));
    }

    private static Optional<Kind> kind(String word) {
        return Arrays.stream(Kind.values())
                .filter(each -> each.name().equals(word))
                .findFirst();
    }

    private static long number(String at, String what, String text, long most) {
        if (text.matches("\\d{1,15}") && Long.parseLong(text) <= most) {
            return Long.parseLong(text);
        }
        throw Malformed.at(at, "expected " + what + ", a whole number up to " + most);
    }

    private static List<String> lines(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw Malformed.at(file.toString(), "there is no file that can be read");
        }
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new Malformed(file.getFileName() + ": is not text", e);
        }
    }
}
