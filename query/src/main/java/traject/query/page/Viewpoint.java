package traject.query.page;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import traject.query.web.Moment;
import traject.shared.event.CaseId;
import traject.shared.vocabulary.View;

/**
 * From where a trajectory is looked at. The address of a page holds all of it, so that a view can be sent.
 *
 * @param day on which day; null for today
 * @param then as it was known at the end of that day, or as it is known now
 * @param view whose view of the roles
 * @param all every entry, or those that count most
 */
record Viewpoint(@Nullable LocalDate day, boolean then, View view, boolean all) {

    static final Viewpoint NOW = new Viewpoint(null, false, View.HELPER, true);

    /** The moment of knowledge: all that is recorded, or what was at the end of the day. */
    Instant knownAt(Moment moment) {
        return then ? moment.endOf(moment.dayOr(day)) : Instant.MAX;
    }

    /** The same for the record of who looked: null for all that is known. */
    @Nullable
    Instant knownAtOrNull(Moment moment) {
        return then ? knownAt(moment) : null;
    }

    public Viewpoint on(@Nullable LocalDate other) {
        return new Viewpoint(other, then, view, all);
    }

    public Viewpoint known(boolean asThen) {
        return new Viewpoint(day, asThen, view, all);
    }

    public Viewpoint seenBy(View other) {
        return new Viewpoint(day, then, other, all);
    }

    public Viewpoint showing(boolean everything) {
        return new Viewpoint(day, then, view, everything);
    }

    /** The address of the trajectory seen from here. */
    public String of(CaseId caseId) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/cases/").pathSegment(caseId.value());
        if (day != null) {
            address.queryParam("day", day);
        }
        if (then) {
            address.queryParam("known", "then");
        }
        if (view != View.HELPER) {
            address.queryParam("view", view);
        }
        if (!all) {
            address.queryParam("show", "key");
        }
        return address.toUriString();
    }
}
