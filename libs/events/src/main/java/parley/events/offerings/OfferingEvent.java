package parley.events.offerings;

import parley.events.Event;
import parley.events.Topics;

/// A change to what the offices offer. The subject is the offering's code.
public sealed interface OfferingEvent extends Event permits OfferingPublished, OfferingWithdrawn {

    /// The offering's code, such as `mediation`: lower-case words joined by hyphens.
    String code();

    @Override
    default String subject() {
        return code();
    }

    @Override
    default String topic() {
        return Topics.OFFERINGS;
    }
}
