package parley.intake.requests;

/// What whoever asked for help is answered, once.
///
/// @param reference what to say on the telephone
/// @param withdrawalToken takes the request back for an hour
public record TakenRequest(String reference, String withdrawalToken) {

    public static TakenRequest of(Requests.Taken taken) {
        return new TakenRequest(taken.reference(), taken.ticket().value());
    }

    @Override
    public String toString() {
        return "TakenRequest[***]";
    }
}
