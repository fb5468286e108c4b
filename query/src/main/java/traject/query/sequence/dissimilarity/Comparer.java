package traject.query.sequence.dissimilarity;

/** Compares one sequence with a block of others; used by one thread, for it has room of its own to work in. */
interface Comparer {

    /** So many sequences at most make a block. */
    int BLOCK = 32;

    /** Takes the block {@code others[from] .. others[from + count - 1]}. */
    void take(int[] others, int from, int count);

    /** Puts the dissimilarity of one sequence with each of the block into the first places. */
    void compare(int one, double[] dissimilarities);
}
