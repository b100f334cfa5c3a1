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
import parley.local.demo.Scenario.Course;
import parley.local.demo.Scenario.FirstContact;
import parley.local.demo.Scenario.Person;
import parley.local.demo.Scenario.Promise;
import parley.local.demo.Scenario.Reply;

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
    private static final Set<String> ROLES =
            Set.of("PERSON_WHO_CAUSED_HARM", "HARMED_PARTY", "COMMUNITY_REPRESENTATIVE");
    private static final Set<String> OUTCOMES = Set.of("RESOLVED", "PARTED_AMICABLY", "NOT_RESOLVED");
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
        block.knowsOnly(
                "title",
                "procedure",
                "office",
                "firstContact",
                "offering",
                "format",
                "student",
                "headCount",
                "proceedingRuns",
                "requester",
                "others",
                "withdraws",
                "plan",
                "chairReturnsPlan",
                "outcome",
                "landing");
        var path = path(block);
        var requester = person(block.block("requester"));
        var others = others(block, path.procedure());
        return new Scenario(
                block.required("title"),
                path,
                firstContact(block.block("firstContact")),
                requester,
                others,
                course(block, requester, others));
    }

    private static Scenario.Path path(YamlBlock block) throws ScenarioProblem {
        var procedure = block.choice("procedure", Procedure.class, Procedure.MEDIATION);
        if (procedure.isForGroup() && block.text("headCount").isEmpty()) {
            throw block.problemAt("headCount", "is missing: how many people are in the group?");
        }
        return new Scenario.Path(
                procedure,
                block.choice("office", Host.class, Host.CONFLICT_RESOLUTION),
                block.required("offering"),
                block.oneOf("format", FORMATS),
                block.flag("student", false),
                procedure.isForGroup() ? Optional.of(block.number("headCount", 1, 500)) : Optional.empty(),
                block.flag("proceedingRuns", false));
    }

    private static List<Person> others(YamlBlock block, Procedure procedure) throws ScenarioProblem {
        if (procedure.isAlone()) {
            if (block.has("others")) {
                throw block.problemAt("others", "do not belong here: nobody else takes part in it");
            }
            return List.of();
        }
        var others = new ArrayList<Person>();
        for (YamlBlock other : block.blocks("others")) {
            others.add(person(other));
        }
        if (others.isEmpty()) {
            throw block.problemAt("others", "somebody else has to be in the conflict");
        }
        return others;
    }

    private static Course course(YamlBlock block, Person requester, List<Person> others) throws ScenarioProblem {
        var withdraws = block.text("withdraws");
        var names = new ArrayList<>(List.of(requester.name()));
        others.forEach(other -> names.add(other.name()));
        if (names.stream().distinct().count() < names.size()) {
            throw block.problemAt("others", "two people have the same name");
        }
        if (withdraws.isPresent() && !names.contains(withdraws.get())) {
            throw block.problemAt("withdraws", "must be the name of somebody in this scenario");
        }
        var plan = new ArrayList<Promise>();
        if (block.has("plan")) {
            for (YamlBlock item : block.blocks("plan")) {
                item.knowsOnly("text", "withinDays");
                plan.add(new Promise(item.required("text"), item.number("withinDays", 1, 365)));
            }
        }
        var outcome = block.has("outcome") ? Optional.of(block.oneOf("outcome", OUTCOMES)) : Optional.<String>empty();
        return new Course(withdraws, plan, block.flag("chairReturnsPlan", false), outcome, block.text("landing"));
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
        block.knowsOnly(
                "name",
                "email",
                "phone",
                "affiliations",
                "roomFeatures",
                "role",
                "reply",
                "ticks",
                "calendarEntry",
                "sessions");
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
                block.has("role") ? Optional.of(block.oneOf("role", ROLES)) : Optional.empty(),
                block.choice("reply", Reply.class, Reply.YES),
                block.numbers("ticks", 1, 15),
                block.flag("calendarEntry", true),
                block.has("sessions") ? block.number("sessions", 1, 3) : 1);
    }
}
