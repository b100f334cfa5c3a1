package parley.notification.wording;

/// What somebody asked to be told of at once, in numbers; zero is not spoken of.
///
/// @param inDanger where the target will be missed, if all goes as usual
/// @param parked facts that wait for an earlier one
/// @param dead facts that could not take effect
/// @param receipts answers that something is forgotten, missing for more than a day
public record Trouble(int inDanger, int parked, int dead, int receipts) {

    public boolean hasInDanger() {
        return inDanger > 0;
    }

    public boolean hasParked() {
        return parked > 0;
    }

    public boolean hasDead() {
        return dead > 0;
    }

    public boolean hasReceipts() {
        return receipts > 0;
    }
}
