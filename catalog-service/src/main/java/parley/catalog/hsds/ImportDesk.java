package parley.catalog.hsds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import parley.catalog.finding.Words;
import parley.catalog.institution.InstitutionFiles;
import parley.catalog.resources.Entry;
import parley.catalog.resources.Flaws;
import parley.catalog.resources.Published;
import parley.catalog.resources.Publishing;
import parley.catalog.resources.Shelf;
import parley.catalog.resources.Versions;
import parley.catalog.upkeep.Leads;
import parley.problems.Fault;

/// Takes over what another directory says, whole or not at all.
@ApplicationScoped
class ImportDesk {

    private static final int LONGEST_CODE = 50;
    private static final String MODIFIED = "last_modified";

    private final Shelf shelf;
    private final Versions versions;
    private final Publishing publishing;
    private final Flaws flaws;
    private final Leads leads;
    private final Reading reading;
    private final Translation translation;
    private final ObjectMapper json;

    ImportDesk(
            Shelf shelf,
            Versions versions,
            Publishing publishing,
            Flaws flaws,
            Leads leads,
            InstitutionFiles files,
            ObjectMapper json) {
        this.shelf = shelf;
        this.versions = versions;
        this.publishing = publishing;
        this.flaws = flaws;
        this.leads = leads;
        this.reading = new Reading(files.institution(), json);
        this.translation = new Translation(files.institution(), json);
        this.json = json;
    }

    /// What would become of each service. Nothing is written.
    ///
    /// @param overwrite whether the package counts for more than what staff here have changed
    List<Row> plan(List<JsonNode> services, boolean overwrite) {
        return planned(services, overwrite).stream().map(Planned::row).toList();
    }

    /// Publishes what is new or differs, unless anything has a flaw; then nothing is written.
    ///
    /// @param overwrite whether the package counts for more than what staff here have changed
    /// @param by the sign-in name of who does it
    @Transactional
    List<Row> take(List<JsonNode> services, boolean overwrite, String by) {
        // Who publishes one entry locks it before the edition; so do we, all of ours, in one order, before we look.
        var codes = codes(versions.everyEntry());
        services.stream()
                .flatMap(service -> Optional.ofNullable(codes.get(id(service))).stream())
                .sorted()
                .forEach(versions::lock);
        var planned = planned(services, overwrite);
        if (planned.stream().allMatch(one -> one.row().faults().isEmpty())) {
            for (var one : planned) {
                take(one, by);
            }
        }
        return planned.stream().map(Planned::row).toList();
    }

    private void take(Planned one, String by) {
        var code = one.row().code();
        switch (one.row().becomes()) {
            case NEW, CHANGED -> publishing.publish(code, one.entry(), by);
            case WITHDRAWN -> versions.lockShown(code).ifPresent(standing -> publishing.withdraw(standing, by));
            case SAME, CHANGED_HERE, LEFT_OUT, REFUSED -> {}
        }
    }

    private List<Planned> planned(List<JsonNode> services, boolean overwrite) {
        var guide = shelf.guide();
        var everyEntry = versions.everyEntry();
        var codes = codes(everyEntry);
        var taken = everyEntry.stream().map(Published::code).collect(Collectors.toCollection(HashSet::new));
        var given = new HashSet<String>();
        var planned = new ArrayList<Planned>();
        IntStream.range(0, services.size()).forEach(place -> {
            var service = services.get(place);
            var read = reading.read(service);
            var its = Optional.ofNullable(codes.get(id(service)));
            var code = its.orElseGet(() -> free(read, taken));
            taken.add(code);
            var stands = guide.find(code);
            var reconciled = stands.map(published -> reconciled(published, service, read.entry(), overwrite))
                    .orElseGet(() -> new Reconciled(read.entry(), List.of()));
            var faults = new ArrayList<>(read.faults());
            faults.addAll(flaws.of(reconciled.entry()));
            if (!given.add(code)) {
                faults.add(Fault.at("#/id", "must not stand in the package twice"));
            }
            if (!Reading.isThere(service)
                    && stands.isPresent()
                    && !leads.to(code).isEmpty()) {
                faults.add(Fault.at("#/status", "must be active, since people are led to this entry"));
            }
            planned.add(new Planned(
                    new Row(
                            place + 1,
                            service.path("id").asText(),
                            code,
                            becomes(stands, its.isPresent() && stands.isEmpty(), service, reconciled, faults),
                            reconciled.kept(),
                            List.copyOf(faults)),
                    reconciled.entry()));
        });
        return planned;
    }

    /// A code is somebody's for good, and a package may say any: only the id tells whose a service is.
    private Map<String, String> codes(List<Published> everyEntry) {
        return everyEntry.stream()
                .collect(Collectors.toMap(
                        published -> translation.id(published).toString(), Published::code, (first, _) -> first));
    }

    private static String id(JsonNode service) {
        return service.path("id").asText().toLowerCase(Locale.ROOT);
    }

    /// Whoever sends back the very version that stands has seen all that there is; it may be changed like any draft.
    private Reconciled reconciled(Published stands, JsonNode service, Entry now, boolean overwrite) {
        var said = stands.publishedAt().toString().equals(service.path(MODIFIED).asText())
                ? Optional.of(stands.entry())
                : stands.entry().elsewhere().map(its -> reading.read(its).entry());
        return Reconciled.of(said, stands.entry(), now, overwrite, json);
    }

    /// @param gone whether it was here and has been withdrawn
    private Becomes becomes(
            Optional<Published> stands, boolean gone, JsonNode service, Reconciled reconciled, List<Fault> faults) {
        if (!faults.isEmpty()) {
            return Becomes.REFUSED;
        }
        if (gone) {
            return Becomes.LEFT_OUT;
        }
        if (!Reading.isThere(service)) {
            return stands.isPresent() ? Becomes.WITHDRAWN : Becomes.LEFT_OUT;
        }
        return stands.map(published -> becomes(published, service, reconciled)).orElse(Becomes.NEW);
    }

    private Becomes becomes(Published stands, JsonNode service, Reconciled reconciled) {
        var before = stands.entry().elsewhere();
        if (said(translation.whole(stands)).equals(said(service))
                || before.map(its -> said(its).equals(said(service))).orElse(false)
                        && reconciled
                                .entry()
                                .saidBeside(Optional.of(stands.entry()))
                                .equals(stands.entry())) {
            return Becomes.SAME;
        }
        // What was never another directory's is not handed over to one without having been asked.
        return before.isEmpty() && !reconciled.kept().isEmpty() ? Becomes.CHANGED_HERE : Becomes.CHANGED;
    }

    /// When it was last published is nothing that it says.
    private static JsonNode said(JsonNode service) {
        var copy = service.deepCopy();
        if (copy instanceof ObjectNode fields) {
            fields.remove(MODIFIED);
        }
        return copy;
    }

    private static String free(Reading.Read read, Set<String> taken) {
        var called = read.code().or(() -> read.entry().name()).orElse("");
        var plain = Words.of(called).stream()
                .map(word -> word.replaceAll("[^a-z0-9]", ""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("-"));
        var start = plain.isEmpty() ? "entry" : plain.substring(0, Math.min(plain.length(), LONGEST_CODE));
        var code = start.replaceAll("-$", "");
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? code : code + "-" + number)
                .filter(one -> !taken.contains(one))
                .findFirst()
                .orElseThrow();
    }

    /// What becomes of a service.
    enum Becomes {
        NEW,
        CHANGED,
        SAME,
        /// It was changed here since the package was made, and stays as it is.
        CHANGED_HERE,
        /// It is closed where it comes from, so readers no longer see it.
        WITHDRAWN,
        /// It is closed where it comes from and was never here, or it was withdrawn here. Staff can bring that back.
        LEFT_OUT,
        REFUSED
    }

    /// A service of the package.
    ///
    /// @param row its place in the package, from 1
    /// @param code what it is called in the guide
    /// @param kept what was changed both here and there and stays as it is here, by the names of the entry's fields
    /// @param faults everything that is wrong with it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "ImportedService",
            requiredProperties = {"row", "id", "code", "becomes", "kept", "faults"})
    record Row(int row, String id, String code, Becomes becomes, List<String> kept, List<Fault> faults) {}

    private record Planned(Row row, Entry entry) {}
}
