package traject.query.picture;

import java.util.List;
import traject.query.markup.Weave;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Role;

/** The two letters of a role, the same in every language, and its row in the lane. */
public final class RoleCode {

    /** From top to bottom: towards the middle looks like coming closer, but rows are no ladder. */
    static final List<ClientRole> CLIENT_LANE = List.of(ClientRole.values());

    /** Mirrored: from the middle to the bottom. */
    static final List<HelperRole> HELPER_LANE = List.of(HelperRole.values()).reversed();

    private static final List<Weave> WEAVES = List.of(Weave.values());

    private RoleCode() {}

    /** Such as {@code GL}. */
    public static String of(Role role) {
        return switch (role) {
            case ClientRole client ->
                switch (client) {
                    case GO_IT_ALONE -> "PT";
                    case TEMPORARY_HELP_SEEKER -> "TH";
                    case DIRECTING_HELP_SEEKER -> "SZ";
                    case PASSIVE_CONSUMER -> "PC";
                    case ATTACHED_STAYER -> "AB";
                    case WILLING_COLLABORATOR -> "BM";
                };
            case HelperRole helper ->
                switch (helper) {
                    case RITUAL_CARE_PROVIDER -> "RZ";
                    case INSPECTOR -> "CI";
                    case RESCUER -> "RD";
                    case PROBLEM_SOLVER -> "PO";
                    case COUNSELLOR -> "GL";
                    case MEDIATOR -> "MD";
                };
        };
    }

    /** Rank of its row in its lane, from 0 at the top. */
    static int rank(Role role) {
        return switch (role) {
            case ClientRole client -> CLIENT_LANE.indexOf(client);
            case HelperRole helper -> HELPER_LANE.indexOf(helper);
        };
    }

    /** What fills it: in each lane another weave, in the order of the domain, which for helpers runs from the bottom. */
    public static Weave weave(Role role) {
        int place = switch (role.side()) {
            case CLIENT -> rank(role);
            case HELPER -> HELPER_LANE.size() - 1 - rank(role);
        };
        return WEAVES.get(place);
    }
}
