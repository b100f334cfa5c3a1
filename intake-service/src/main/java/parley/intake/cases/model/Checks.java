package parley.intake.cases.model;

/// What staff answer for before a circle is accepted.
///
/// @param harmedProtected whether those who were harmed are protected
/// @param wantsToMakeRight whether the person who caused harm wants to make it right
public record Checks(boolean harmedProtected, boolean wantsToMakeRight) {

    /// Nobody has answered for anything yet.
    public static final Checks NONE = new Checks(false, false);

    boolean bothHold() {
        return harmedProtected && wantsToMakeRight;
    }
}
