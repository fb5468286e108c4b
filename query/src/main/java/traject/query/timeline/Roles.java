package traject.query.timeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.stream.Stream;
import traject.shared.event.RoleEvent.RoleShifted;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Role;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.View;

/** The roles in one relationship: for each side a lane per view. */
public record Roles(ByView<RoleTaken<ClientRole>> client, ByView<RoleTaken<HelperRole>> helper) {

    static final Roles UNKNOWN = new Roles(ByView.none(), ByView.none());

    /** Both roles as they hold in a view, fall-back included; each may still be unknown. */
    public ViewedConfiguration seen(View view) {
        Seen<RoleTaken<ClientRole>> seenClient = client.seen(view);
        Seen<RoleTaken<HelperRole>> seenHelper = helper.seen(view);
        return new ViewedConfiguration(
                seenClient == null ? null : seenClient.value().role(),
                seenClient == null ? null : seenClient.by(),
                seenHelper == null ? null : seenHelper.value().role(),
                seenHelper == null ? null : seenHelper.by());
    }

    /** Whether those who say what role the client takes differ (semantics.md 11). */
    @JsonProperty
    public boolean viewsDifferOnClient() {
        return viewsDiffer(Side.CLIENT);
    }

    /** Whether those who say what role the helper takes differ. */
    @JsonProperty
    public boolean viewsDifferOnHelper() {
        return viewsDiffer(Side.HELPER);
    }

    /** Whether views that have spoken give this side different roles. */
    public boolean viewsDiffer(Side side) {
        return switch (side) {
            case CLIENT -> differ(client);
            case HELPER -> differ(helper);
        };
    }

    private static <R extends Role> boolean differ(ByView<RoleTaken<R>> lanes) {
        return Stream.of(lanes.client(), lanes.helper(), lanes.thirdParty())
                        .filter(Objects::nonNull)
                        .map(RoleTaken::role)
                        .distinct()
                        .count()
                > 1;
    }

    /** With the shift in its lanes; the same when none of them changes. */
    Roles after(RoleShifted shift) {
        return switch (shift.role()) {
            case ClientRole role -> new Roles(shifted(client, role, shift), helper);
            case HelperRole role -> new Roles(client, shifted(helper, role, shift));
        };
    }

    private static <R extends Role> ByView<RoleTaken<R>> shifted(
            ByView<RoleTaken<R>> lanes, R role, RoleShifted shift) {
        for (View view : shift.seenBy().lanes()) {
            RoleTaken<R> before = lanes.lane(view);
            if (before == null || !before.role().equals(role)) {
                lanes = lanes.with(view, new RoleTaken<>(role, shift.occurredOn(), shift.entry()));
            }
        }
        return lanes;
    }
}
