package traject.query.sequence.dissimilarity;

/**
 * Optimal matching of spells (Studer and Ritschard 2016): whole spells are substituted, inserted and deleted; expanding or
 * compressing one costs per unit of its duration. Between spells of the same state the difference of durations is paid,
 * between others the substitution and the durations beyond 1; an indel pays its own duration beyond 1. Cost O(spells x
 * spells) for a pair.
 *
 * @param expansion cost of one unit of duration
 * @param durationPower durations count to this power; with 0 only the order of states is left
 */
public record SpellMatching(Costs costs, double expansion, double durationPower, Normalisation normalisation)
        implements Dissimilarity {

    public SpellMatching {
        Costs.atLeast0(expansion);
        if (!(durationPower >= 0 && Double.isFinite(durationPower))) {
            throw new IllegalArgumentException("A power is a finite number of at least 0, not " + durationPower);
        }
    }

    /** Half a unit for each observation. */
    public SpellMatching(Costs costs) {
        this(costs, 0.5, 1, Normalisation.NONE);
    }
}
