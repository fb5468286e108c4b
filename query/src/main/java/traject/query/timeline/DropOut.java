package traject.query.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.RelapseEvent.ClientDisengaged;
import traject.shared.event.RelapseEvent.ClientReengaged;

/**
 * A time in which the client had dropped out. It says as much of the help offered as of the client.
 *
 * @param reengaged how the client came back; null while they have not
 */
public record DropOut(ClientDisengaged disengaged, @Nullable ClientReengaged reengaged) {

    static List<DropOut> ended(List<DropOut> dropOuts, ClientReengaged back) {
        return Lists.replace(dropOuts, each -> each.reengaged == null, each -> new DropOut(each.disengaged, back));
    }
}
