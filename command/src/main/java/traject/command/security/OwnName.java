package traject.command.security;

import traject.command.casefile.ChangeCommand;
import traject.command.casefile.CorrectionCommand.CorrectEntry;
import traject.command.casefile.HandoverCommand.AcceptHandover;
import traject.command.casefile.HandoverCommand.RefuseHandover;
import traject.shared.identity.Actor;

/** A helper takes or declines a case only in their own name: taking it is a promise to the client. */
final class OwnName {

    private OwnName() {}

    static boolean isKept(Actor helper, ChangeCommand change) {
        return switch (change) {
            case AcceptHandover accept -> accept.by().equals(helper.person());
            case RefuseHandover refuse -> refuse.by().equals(helper.person());
            case CorrectEntry correct -> isKept(helper, correct.replacement());
            case ChangeCommand _ -> true;
        };
    }
}
