package parley.intake.plans;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.PlanId;
import parley.intake.sealing.Sealed;

/// A plan: what it says is sealed, where it stands is not.
@Entity
@Table(name = "plan")
class PlanRow {

    @Id
    private UUID id;

    @Version
    private long version;

    private @Nullable UUID caseId;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    private int revision;

    private LocalDate lastDueOn;

    private String done = "";

    private int keyVersion;

    private byte[] sealed;

    private @Nullable Integer noteKeyVersion;

    private byte @Nullable [] noteSealed;

    protected PlanRow() {}

    PlanRow(PlanId id, CaseId caseId) {
        this.id = id.value();
        this.caseId = caseId.value();
    }

    PlanId id() {
        return new PlanId(id);
    }

    /// Counts from 1, because 0 stands for a plan that nobody has written yet.
    long version() {
        return version + 1;
    }

    Optional<CaseId> caseId() {
        return Optional.ofNullable(caseId).map(CaseId::new);
    }

    PlanState state() {
        return state;
    }

    int revision() {
        return revision;
    }

    Set<Integer> done() {
        return done.isEmpty()
                ? Set.of()
                : Arrays.stream(done.split(",", -1)).map(Integer::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    Sealed sealed() {
        return new Sealed(keyVersion, sealed);
    }

    Optional<Sealed> note() {
        return noteKeyVersion == null || noteSealed == null
                ? Optional.empty()
                : Optional.of(new Sealed(noteKeyVersion, noteSealed));
    }

    void stands(PlanState next, int handedOver) {
        state = next;
        revision = handedOver;
    }

    void says(Sealed content, LocalDate last) {
        keyVersion = content.keyVersion();
        sealed = content.bytes();
        lastDueOn = last;
    }

    void notes(Optional<Sealed> note) {
        noteKeyVersion = note.map(Sealed::keyVersion).orElse(null);
        noteSealed = note.map(Sealed::bytes).orElse(null);
    }

    void marks(Set<Integer> numbers) {
        done = numbers.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    /// It goes on without its case.
    void leavesItsCase() {
        caseId = null;
    }
}
