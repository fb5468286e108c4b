package traject.query.timeline;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import traject.shared.event.ServiceId;
import traject.shared.event.SupportEvent.MandateBroadened;
import traject.shared.event.SupportEvent.MandateNarrowed;
import traject.shared.vocabulary.LifeDomain;

/**
 * How far the help may reach: the life domains that the client opened, and the services with which information may be
 * shared. The domains in play at the opening are no mandate: the client did not open them by that.
 */
public record Mandate(List<LifeDomain> domains, List<ServiceId> services) {

    static final Mandate NONE = new Mandate(List.of(), List.of());

    Mandate after(MandateBroadened e) {
        return new Mandate(union(domains, e.domains()), union(services, e.services()));
    }

    Mandate after(MandateNarrowed e) {
        return new Mandate(without(domains, e.domains()), without(services, e.services()));
    }

    private static <T extends Comparable<? super T>> List<T> union(List<T> some, Collection<T> more) {
        TreeSet<T> all = new TreeSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    private static <T> List<T> without(List<T> all, Collection<T> some) {
        return all.stream().filter(each -> !some.contains(each)).toList();
    }
}
