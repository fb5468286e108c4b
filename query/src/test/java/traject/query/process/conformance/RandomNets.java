package traject.query.process.conformance;

import java.util.random.RandomGenerator;

/** Small nets of any shape: choices, loops, concurrency, steps that nobody sees, two steps of one name. */
final class RandomNets {

    private RandomNets() {}

    /** With places p0 to pn, a token in p0 that ought to come to pn. */
    static PetriNet of(RandomGenerator random, boolean silentAndAlike) {
        int last = 1 + random.nextInt(4);
        PetriNetBuilder net = new PetriNetBuilder();
        for (int place = 0; place <= last; place++) {
            net.place("p" + place);
        }
        int transitions = last + random.nextInt(4);
        for (int t = 0; t < transitions; t++) {
            int letter = silentAndAlike ? random.nextInt(4) : t;
            net.transition("t" + t, silentAndAlike && letter == 3 ? null : Character.toString('A' + letter));
            net.arc("p" + (t < last ? t : random.nextInt(last)), "t" + t);
            net.arc("t" + t, "p" + (t < last ? t + 1 : random.nextInt(last + 1)));
            if (random.nextInt(6) == 0) {
                net.arc("p" + random.nextInt(last + 1), "t" + t, 1 + random.nextInt(2));
            }
            if (silentAndAlike && random.nextInt(6) == 0) {
                net.arc("t" + t, "p" + random.nextInt(last + 1));
            }
        }
        return net.begins("p0", 1).ends("p" + last, 1).build();
    }
}
