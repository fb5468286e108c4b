package traject.query.export;

import traject.shared.identity.Actor;

/**
 * Who has an export made.
 *
 * @param name the person; on the command line, as said there
 * @param as the role of the person, or {@code COMMAND_LINE}
 */
public record Exporter(String name, String as) {

    /** Somebody who signed in. */
    public static Exporter of(Actor actor) {
        return new Exporter(actor.person().value(), actor.role().name());
    }

    /** Whoever may start programs where this node runs. */
    static Exporter onCommandLine(String name) {
        return new Exporter(name, "COMMAND_LINE");
    }
}
