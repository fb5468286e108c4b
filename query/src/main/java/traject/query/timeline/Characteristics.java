package traject.query.timeline;

import traject.shared.event.RelationshipEvent.CharacteristicObserved;

/** Where the relationship stands on each of the three axes, as each view last perceived it (domain.md section 4). */
public record Characteristics(
        ByView<CharacteristicObserved> closeness,
        ByView<CharacteristicObserved> tailoring,
        ByView<CharacteristicObserved> power) {

    static final Characteristics UNKNOWN = new Characteristics(ByView.none(), ByView.none(), ByView.none());

    Characteristics after(CharacteristicObserved e) {
        return switch (e.characteristic().axis()) {
            case CLOSENESS -> new Characteristics(closeness.with(e.seenBy(), e), tailoring, power);
            case TAILORING -> new Characteristics(closeness, tailoring.with(e.seenBy(), e), power);
            case POWER -> new Characteristics(closeness, tailoring, power.with(e.seenBy(), e));
        };
    }
}
