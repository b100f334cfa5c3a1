package parley.notification.wording;

/// What waits for staff, in numbers.
///
/// @param toScreen people who wait for a first talk
/// @param toDo what else waits for staff
/// @param late where the target is past
/// @param inDanger where it will be, if all goes as usual
/// @param failed letters that did not leave
/// @param toPhone people to be phoned instead of a letter
public record Work(int toScreen, int toDo, int late, int inDanger, int failed, int toPhone) {

    /// Whether there is nothing at all.
    public boolean isNone() {
        return toScreen + toDo + late + inDanger + failed + toPhone == 0;
    }
}
