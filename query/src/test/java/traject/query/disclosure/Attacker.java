package traject.query.disclosure;

/**
 * Works out by trying all numbers what a table with hidden counts could be: it knows what is told, that nothing is
 * negative, and that the table adds up.
 */
final class Attacker {

    private final CountTable table;
    private final int height;
    private final int width;
    private final int[][] tried;
    private final boolean[][][] possible;
    private final int[] columnSums;
    private final int largest;

    private Attacker(CountTable table, int largest) {
        this.table = table;
        this.largest = largest;
        height = table.cells().size();
        width = table.columns().size();
        tried = new int[height][width];
        columnSums = new int[width];
        possible = new boolean[height + 1][width + 1][largest * (height * width) + 1];
    }

    /**
     * Which numbers each count can be.
     *
     * @param largest number that is tried for an inner cell
     * @return a row for each row and one for the totals, each with a last column for the totals, and in it the numbers
     */
    static boolean[][][] possible(CountTable table, int largest) {
        Attacker attacker = new Attacker(table, largest);
        attacker.tryFrom(0, 0, 0);
        return attacker.possible;
    }

    static int values(boolean[] possible) {
        int values = 0;
        for (boolean each : possible) {
            values += each ? 1 : 0;
        }
        return values;
    }

    static boolean agrees(Told told, int number) {
        return switch (told.telling()) {
            case EXACT -> told.number() == number;
            case BELOW -> number >= 1 && number < told.threshold();
            case AT_LEAST -> number >= told.threshold();
            case NOTHING -> true;
        };
    }

    private void tryFrom(int row, int column, int rowSum) {
        if (row == height) {
            note();
            return;
        }
        if (column == width) {
            if (agrees(table.rows().get(row), rowSum)) {
                tryFrom(row + 1, 0, 0);
            }
            return;
        }
        Told told = table.cells().get(row).get(column);
        int from = told.isExact() ? (int) told.number() : 0;
        int to = told.isExact() ? from : largest;
        Told whole = table.rows().get(row);
        Told below = table.columns().get(column);
        for (int number = from; number <= to; number++) {
            boolean tooMuch = (whole.isExact() && rowSum + number > whole.number())
                    || (below.isExact() && columnSums[column] + number > below.number());
            if (tooMuch) {
                break;
            }
            if (agrees(told, number)) {
                tried[row][column] = number;
                columnSums[column] += number;
                tryFrom(row, column + 1, rowSum + number);
                columnSums[column] -= number;
            }
        }
    }

    private void note() {
        int total = 0;
        for (int column = 0; column < width; column++) {
            if (!agrees(table.columns().get(column), columnSums[column])) {
                return;
            }
            total += columnSums[column];
        }
        if (!agrees(table.total(), total)) {
            return;
        }
        for (int row = 0; row < height; row++) {
            int sum = 0;
            for (int column = 0; column < width; column++) {
                possible[row][column][tried[row][column]] = true;
                sum += tried[row][column];
            }
            possible[row][width][sum] = true;
        }
        for (int column = 0; column < width; column++) {
            possible[height][column][columnSums[column]] = true;
        }
        possible[height][width][total] = true;
    }

    /** The cells and the totals in the order in which they are noted. */
    static Told at(CountTable table, int row, int column) {
        boolean last = column == table.columns().size();
        if (row == table.rows().size()) {
            return last ? table.total() : table.columns().get(column);
        }
        return last ? table.rows().get(row) : table.cells().get(row).get(column);
    }
}
