package traject.query.picture;

import java.util.EnumMap;
import java.util.Map;
import traject.shared.vocabulary.View;

/**
 * Where the rows stand, in px from the top; it depends on how many levels each has.
 *
 * @param lane height of one role's row: three bars when a third party speaks of roles too
 * @param tops upper edge of each row
 * @param bottom of the picture
 */
record Heights(double lane, Map<Row, Double> tops, double bottom) {

    static final int ROLES = 6;
    static final double BAR = 11;
    static final double THIN_BAR = 5;
    static final double AXIS = 22;
    static final double PHASE = 24;
    static final double PHASE_GHOST = 14;
    static final double LEADER = 22;
    static final double BESIDE = 16;
    static final double LEVEL = 24;
    static final double AGREEMENT = 23;

    private static final double LANE = 27;
    private static final double VIEW = 12.5;
    private static final double FIRST_BAR = 2.5;
    private static final double TITLE = 26;

    /** From the upper edge of a lane to the sign that views differ, in px. */
    static final double ABOVE = -7;

    /** Room above a lane for the sign that views differ. */
    private static final double DIFFERENCE = 8;

    /** Rows with so many levels each; a row without marks keeps its place, so that absence is seen. */
    static Heights of(Map<Row, Integer> levels, boolean thirdParty) {
        Map<Row, Double> tops = new EnumMap<>(Row.class);
        double lane = thirdParty ? LANE + VIEW : LANE;
        double y = 28;
        tops.put(Row.PHASE, y);
        y += PHASE + TITLE + DIFFERENCE;
        tops.put(Row.CLIENT_ROLE, y);
        y += ROLES * lane + 12.5;
        tops.put(Row.RELATIONSHIP, y);
        y += LEADER + Math.max(0, levels.getOrDefault(Row.RELATIONSHIP, 1) - 1) * BESIDE + 2 * DIFFERENCE;
        tops.put(Row.HELPER_ROLE, y);
        y += ROLES * lane + TITLE;
        tops.put(Row.CLIENT_PERCEPTION, y);
        y += LEVEL - 1;
        tops.put(Row.HELPER_PERCEPTION, y);
        y += LEVEL + 6;
        for (Row row : new Row[] {Row.DECISION, Row.MILESTONE, Row.SETBACK}) {
            tops.put(row, y);
            y += Math.max(1, levels.getOrDefault(row, 1)) * LEVEL + 2;
        }
        y += 4;
        tops.put(Row.AGREEMENT, y);
        y += Math.max(1, levels.getOrDefault(Row.AGREEMENT, 1)) * AGREEMENT + 4;
        tops.put(Row.NOTE, y);
        y += levels.containsKey(Row.NOTE) ? LEVEL : 0;
        return new Heights(lane, tops, Math.ceil(y + 4));
    }

    double top(Row row) {
        Double top = tops.get(row);
        if (top == null) {
            throw new IllegalArgumentException("no place for " + row);
        }
        return top;
    }

    /** The upper edge of the bar of a view in the row of a role. */
    double bar(Row row, int rank, View view) {
        double within = switch (view) {
            case CLIENT -> 0;
            case HELPER -> VIEW;
            case THIRD_PARTY -> 2 * VIEW;
            case BOTH -> throw new IllegalArgumentException("both together have no lane of their own");
        };
        return top(row) + rank * lane + FIRST_BAR + within;
    }

    /** The lower edge of a lane of roles. */
    double laneBottom(Row row) {
        return top(row) + ROLES * lane;
    }
}
