package parley.intake.plans;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import parley.intake.plans.model.Approved;
import parley.intake.plans.model.Draft;
import parley.intake.plans.model.Plan;
import parley.intake.plans.model.PlanContent;
import parley.intake.plans.model.Returned;
import parley.intake.plans.model.Submitted;
import parley.intake.sealing.KeyDestroyed;
import parley.intake.sealing.KeyOwner;
import parley.intake.sealing.Place;
import parley.intake.sealing.Sealed;
import parley.intake.sealing.Sealer;

/// Plans as they are kept: each sealed with a key of its own, so that it can go, or stay, without anything else.
@ApplicationScoped
class Plans {

    private static final String CONTENT = "plan.sealed";
    private static final String NOTE = "plan.note_sealed";

    private final PlanRows rows;
    private final Sealer sealer;
    private final ObjectMapper json;

    Plans(PlanRows rows, Sealer sealer, ObjectMapper json) {
        this.rows = rows;
        this.sealer = sealer;
        this.json = json;
    }

    /// What a row holds; empty once its key is gone.
    Optional<Plan> open(PlanRow row) {
        return opened(row, CONTENT, row.sealed()).map(this::read).map(content -> plan(row, content));
    }

    /// Puts a plan into its row.
    void keep(PlanRow row, Plan plan) {
        row.stands(stateOf(plan), plan.revision());
        row.says(sealed(plan, CONTENT, written(plan.content())), plan.content().lastDueOn());
        row.notes(noteOf(plan).map(note -> sealed(plan, NOTE, note.getBytes(StandardCharsets.UTF_8))));
        row.marks(
                switch (plan) {
                    case Approved approved -> approved.done();
                    case Draft _, Returned _, Submitted _ -> Set.<Integer>of();
                });
        rows.persist(row);
        // The version that is answered is the one after the change.
        rows.flush();
    }

    /// Without its key a plan is noise. In one statement, which does not mind that somebody else was faster.
    void sweep(@Observes KeyDestroyed gone) {
        rows.delete("id", gone.owner().value());
    }

    static Optional<String> noteOf(Plan plan) {
        return switch (plan) {
            case Returned returned -> returned.note();
            case Approved approved -> approved.note();
            case Draft _, Submitted _ -> Optional.empty();
        };
    }

    static PlanState stateOf(Plan plan) {
        return switch (plan) {
            case Draft _ -> PlanState.DRAFT;
            case Submitted _ -> PlanState.SUBMITTED;
            case Returned _ -> PlanState.RETURNED;
            case Approved _ -> PlanState.APPROVED;
        };
    }

    private Plan plan(PlanRow row, PlanContent content) {
        return switch (row.state()) {
            case DRAFT -> new Draft(row.id(), content);
            case SUBMITTED -> new Submitted(row.id(), content, row.revision());
            case RETURNED -> new Returned(row.id(), content, row.revision(), note(row));
            case APPROVED -> new Approved(row.id(), content, row.revision(), note(row), row.done());
        };
    }

    private Optional<String> note(PlanRow row) {
        return row.note()
                .flatMap(note -> opened(row, NOTE, note))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private Optional<byte[]> opened(PlanRow row, String column, Sealed sealed) {
        return sealer.open(KeyOwner.of(row.id()), Place.ofPlan(row.id(), column), sealed);
    }

    private Sealed sealed(Plan plan, String column, byte[] plain) {
        return sealer.seal(KeyOwner.of(plan.id()), Place.ofPlan(plan.id(), column), plain);
    }

    private byte[] written(PlanContent content) {
        try {
            return json.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A plan cannot be written");
        }
    }

    private PlanContent read(byte[] bytes) {
        try {
            return json.readValue(bytes, PlanContent.class);
        } catch (IOException e) {
            // The cause would quote the plan.
            throw new IllegalStateException("A plan cannot be read");
        }
    }
}
