package traject.query.page;

import org.springframework.stereotype.Component;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Role;

/** The two letters of a role, from its Dutch name, as plates and the picture have them. */
@Component("roleCodes")
final class RoleCodes {

    public String of(Role role) {
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
}
