package parley.intake.plans.model;

import parley.intake.ids.model.PlanId;

/// The one document that comes of a circle. It binds nobody before the Chair has approved it.
public sealed interface Plan permits Plan.InWork, Submitted, Approved {

    PlanId id();

    PlanContent content();

    /// How often it was handed to the Chair.
    int revision();

    /// Staff are writing it. The Chair sees nothing of it.
    sealed interface InWork extends Plan permits Draft, Returned {

        /// The same plan with other words.
        InWork saying(PlanContent next);

        /// Hands it to the Chair.
        default Submitted submitted() {
            return new Submitted(id(), content(), revision() + 1);
        }
    }
}
