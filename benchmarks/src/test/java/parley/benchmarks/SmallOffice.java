package parley.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.benchmarks.instances.Instance;
import parley.benchmarks.instances.InstanceFile;
import parley.benchmarks.plans.Placed;

/// A list of four cases, small enough to be reckoned by hand.
public final class SmallOffice {

    public static final String TEXT = """
            {"name":"small","origin":"2026-10-19T04:00:00Z","zone":"America/New_York","quarters":2020,"days":21,
            "openInPerson":[[36,72],[132,168]],
            "openOnline":[[32,84],[128,180]],
            "practitioners":[
            {"id":"lead","offerings":["MEDIATION","COACHING"],"level":"LEAD","department":1,"livingGroup":1,\
            "languages":[0,1],"affinities":[],"maxPerDay":2,"maxPerWeek":3,"recentSessions":2,\
            "free":[[36,72],[132,168]]},
            {"id":"skilled","offerings":["MEDIATION"],"level":"EXPERIENCED","department":2,"livingGroup":null,\
            "languages":[0],"affinities":[2],"maxPerDay":2,"maxPerWeek":3,"recentSessions":4,\
            "free":[[36,72],[132,168]]},
            {"id":"novice","offerings":["MEDIATION"],"level":"NOVICE","department":3,"livingGroup":null,\
            "languages":[0],"affinities":[2],"maxPerDay":2,"maxPerWeek":3,"recentSessions":0,\
            "free":[[36,72],[132,168]]},
            {"id":"tied","offerings":["MEDIATION"],"level":"LEAD","department":4,"livingGroup":null,\
            "languages":[0,1],"affinities":[2],"maxPerDay":2,"maxPerWeek":3,"recentSessions":0,\
            "free":[[36,72],[132,168]]}],
            "participants":[
            {"id":"p0","department":7,"livingGroup":5,"free":[[36,50],[50,72],[132,168]]},
            {"id":"p1","department":8,"livingGroup":null,"free":[[36,72],[132,168]]},
            {"id":"p2","department":8,"livingGroup":null,"free":[[36,72],[132,168]]},
            {"id":"p3","department":9,"livingGroup":null,"free":[[36,72],[132,168]]}],
            "rooms":[
            {"id":"big","capacity":10,"accessible":true,"preference":1},
            {"id":"little","capacity":4,"accessible":false,"preference":0}],
            "cases":[
            {"id":"c0","offering":"MEDIATION","practitionersNeeded":2,"quarters":8,"participants":["p0","p1"],\
            "notEligible":["tied"],"heads":4,"needsAccessible":true,"mode":"IN_PERSON","language":1,"affinity":2,\
            "contact":-10,"earliest":36,"target":132,"deadline":500},
            {"id":"c1","offering":"COACHING","practitionersNeeded":1,"quarters":4,"participants":["p2"],\
            "notEligible":[],"heads":2,"needsAccessible":false,"mode":"EITHER","language":0,"affinity":5,\
            "contact":-100,"earliest":36,"target":50,"deadline":500},
            {"id":"c2","offering":"MEDIATION","practitionersNeeded":2,"quarters":4,"participants":["p0","p3"],\
            "notEligible":[],"heads":4,"needsAccessible":false,"mode":"ONLINE","language":3,"affinity":2,\
            "contact":-200,"earliest":36,"target":500,"deadline":500},
            {"id":"c3","offering":"MEDIATION","practitionersNeeded":2,"quarters":4,"participants":["p3"],\
            "notEligible":[],"heads":3,"needsAccessible":false,"mode":"IN_PERSON","language":0,"affinity":2,\
            "contact":-20,"earliest":36,"target":132,"deadline":500}]}
            """;

    /// Breaks nothing.
    public static final List<Placed> PLAN = List.of(
            new Placed("c0", 36, List.of("lead", "novice"), "big"),
            new Placed("c1", 60, List.of("lead"), "little"),
            new Placed("c2", 132, List.of("lead", "skilled"), "ONLINE"));

    private SmallOffice() {}

    public static Instance list() {
        return list(TEXT);
    }

    public static Instance list(String text) {
        try {
            var file = Files.createTempFile("list", ".json");
            try {
                Files.writeString(file, text);
                return InstanceFile.read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The list with a change that must hit something.
    public static String changed(String from, String to) {
        if (!TEXT.contains(from)) {
            throw new IllegalArgumentException("Nothing says " + from);
        }
        return TEXT.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
    }

    public static Path instances() {
        return Path.of("instances");
    }
}
