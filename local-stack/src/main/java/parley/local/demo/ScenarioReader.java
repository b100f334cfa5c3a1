package parley.local.demo;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import parley.local.demo.Scenario.FirstContact;
import parley.local.demo.Scenario.Person;

/// Reads a scenario file strictly: an unknown word is a mistake to point at, not one to ignore.
public final class ScenarioReader {

    private static final Set<String> CHANNELS = Set.of("PHONE", "EMAIL", "IN_PERSON", "WEB");
    private static final Set<String> FORMATS = Set.of("IN_PERSON", "ONLINE", "EITHER");
    private static final Set<String> ISSUES = Set.of(
            "NOISE",
            "MONEY",
            "CHORES",
            "GROUP_PROJECT",
            "PRIVACY",
            "INTERPERSONAL",
            "STUDENT_GROUP",
            "RACE_CULTURE_GENDER",
            "OTHER");
    private static final Set<String> FEATURES = Set.of("STEP_FREE", "HEARING_LOOP", "QUIET");

    private ScenarioReader() {}

    /// Reads a file that a user may have edited.
    ///
    /// @throws ScenarioProblem with the line and the reason, if it cannot be played
    public static Scenario read(Path file) throws IOException, ScenarioProblem {
        return parse(file.getFileName().toString(), Files.readString(file));
    }

    /// Reads a scenario from its text.
    ///
    /// @param name how problems name the file
    public static Scenario parse(String name, String text) throws ScenarioProblem {
        Node root;
        try {
            root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw new ScenarioProblem(name, mark == null ? 1 : mark.getLine() + 1, "not YAML: " + e.getProblem());
        }
        if (!(root instanceof MappingNode mapping)) {
            throw new ScenarioProblem(name, 1, "a scenario starts with 'title:'");
        }
        return scenario(new YamlBlock(name, mapping));
    }

    private static Scenario scenario(YamlBlock block) throws ScenarioProblem {
        block.knowsOnly("title", "firstContact", "offering", "format", "requester", "others", "withdraws");
        var requester = person(block.block("requester"));
        var others = new ArrayList<Person>();
        for (YamlBlock other : block.blocks("others")) {
            others.add(person(other));
        }
        if (others.isEmpty()) {
            throw block.problemAt("others", "somebody else has to be in the conflict");
        }
        var withdraws = block.text("withdraws");
        var names = new ArrayList<>(List.of(requester.name()));
        others.forEach(other -> names.add(other.name()));
        if (names.stream().distinct().count() < names.size()) {
            throw block.problemAt("others", "two people have the same name");
        }
        if (withdraws.isPresent() && !names.contains(withdraws.get())) {
            throw block.problemAt("withdraws", "must be the name of somebody in this scenario");
        }
        return new Scenario(
                block.required("title"),
                firstContact(block.block("firstContact")),
                block.required("offering"),
                block.oneOf("format", FORMATS),
                requester,
                others,
                withdraws);
    }

    private static FirstContact firstContact(YamlBlock block) throws ScenarioProblem {
        block.knowsOnly("channel", "hoursAgo", "issues", "words");
        return new FirstContact(
                block.oneOf("channel", CHANNELS),
                block.number("hoursAgo", 0, 24 * 30),
                block.listOf("issues", ISSUES),
                block.text("words"));
    }

    private static Person person(YamlBlock block) throws ScenarioProblem {
        block.knowsOnly("name", "email", "phone", "affiliations", "roomFeatures", "ticks", "calendarEntry");
        Optional<String> email = block.text("email");
        Optional<String> phone = block.text("phone");
        if (email.isEmpty() && phone.isEmpty()) {
            throw block.problem("needs an 'email' or a 'phone'");
        }
        if (email.isPresent() && !email.get().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw block.problemAt("email", "is not an e-mail address");
        }
        return new Person(
                block.required("name"),
                email,
                phone,
                block.list("affiliations"),
                block.listOf("roomFeatures", FEATURES),
                block.numbers("ticks", 1, 15),
                block.flag("calendarEntry", true));
    }
}
