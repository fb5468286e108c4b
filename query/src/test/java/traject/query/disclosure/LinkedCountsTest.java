package traject.query.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who goes from where to where between three times with two places each: 8 flows and 6 amounts, of a known number. */
class LinkedCountsTest {

    private static final int THRESHOLD = 4;
    private static final int LARGEST = 6;

    /** So far numbers are tried: further than any hidden count must be able to reach. */
    private static final int TRIED = LARGEST + THRESHOLD;

    private static final int FLOWS = 8;

    /** For each flow, between which amounts: of the first and second time, or of the second and third. */
    private static final int[][] ENDS = {{0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 4}, {2, 5}, {3, 4}, {3, 5}};

    @Test
    @DisplayName(
            "Given flows over several times, whoever tries all that agrees with what is told can narrow no hidden flow"
                    + " or amount down to fewer numbers than there are small ones")
    void nobodyNarrowsAHiddenFlowDown() {
        SplittableRandom random = new SplittableRandom(8);
        int hidden = 0;
        for (int round = 0; round < 60; round++) {
            int[] flows = flows(random);
            List<Told> told = told(flows);
            boolean[][] possible = new boolean[told.size()][4 * TRIED + 1];
            attack(told, new int[FLOWS], 0, sum(flows, 0, 4), possible);
            for (int number = 0; number < told.size(); number++) {
                if (!told.get(number).isExact()) {
                    hidden++;
                    String where =
                            List.of(flows[0], flows[1], flows[2], flows[3], flows[4], flows[5], flows[6], flows[7])
                                    + " " + number + " " + told.get(number);
                    assertThat(Attacker.values(possible[number])).as(where).isGreaterThanOrEqualTo(THRESHOLD - 1);
                    assertThat(possible[number][(int) told.get(number).least()])
                            .as(where)
                            .isTrue();
                    if (told.get(number).most() <= TRIED) {
                        assertThat(possible[number][(int) told.get(number).most()])
                                .as(where)
                                .isTrue();
                    }
                }
            }
        }
        assertThat(hidden).isGreaterThan(300);
    }

    private static int sum(int[] flows, int from, int to) {
        int sum = 0;
        for (int number = from; number < to; number++) {
            sum += flows[number];
        }
        return sum;
    }

    /** At random, and as many out of each place at the second time as into it. */
    private static int[] flows(SplittableRandom random) {
        int[] flows = new int[FLOWS];
        for (int number = 0; number < 4; number++) {
            flows[number] = random.nextInt(4) == 0 ? 0 : random.nextInt(LARGEST);
        }
        for (int place = 0; place < 2; place++) {
            int in = flows[place] + flows[2 + place];
            int least = Math.max(0, in - LARGEST);
            flows[4 + 2 * place] = least + random.nextInt(Math.min(in, LARGEST) - least + 1);
            flows[5 + 2 * place] = in - flows[4 + 2 * place];
        }
        return flows;
    }

    private static int[] amounts(int[] flows) {
        int[] amounts = new int[6];
        for (int number = 0; number < FLOWS; number++) {
            boolean first = number < 4;
            amounts[ENDS[number][0]] += first ? flows[number] : 0;
            amounts[ENDS[number][1]] += flows[number];
        }
        return amounts;
    }

    /** The flows, then the amounts. */
    private static List<Told> told(int[] flows) {
        LinkedCounts linked = new LinkedCounts(new Protection(THRESHOLD));
        int[] amounts = amounts(flows);
        int from = linked.place();
        int to = linked.place();
        List<Integer> into = new ArrayList<>();
        List<Integer> out = new ArrayList<>();
        for (int amount = 0; amount < 6; amount++) {
            into.add(amount < 2 ? from : linked.place());
            out.add(amount < 4 ? linked.place() : to);
        }
        for (int number = 0; number < FLOWS; number++) {
            linked.cell(out.get(ENDS[number][0]), into.get(ENDS[number][1]), flows[number]);
        }
        for (int amount = 0; amount < 6; amount++) {
            linked.cell(into.get(amount), out.get(amount), amounts[amount]);
        }
        linked.known(to, from, sum(flows, 0, 4));
        return linked.protect().subList(0, FLOWS + 6);
    }

    private static void attack(List<Told> told, int[] tried, int number, int all, boolean[][] possible) {
        if (number == FLOWS) {
            note(told, tried, all, possible);
            return;
        }
        if ((number == 4 && sum(tried, 0, 4) != all) || sum(tried, number < 4 ? 0 : 4, number) > all) {
            return;
        }
        for (int value = 0; value <= TRIED; value++) {
            if (Attacker.agrees(told.get(number), value)) {
                tried[number] = value;
                attack(told, tried, number + 1, all, possible);
            }
        }
        tried[number] = 0;
    }

    private static void note(List<Told> told, int[] tried, int all, boolean[][] possible) {
        int[] amounts = amounts(tried);
        boolean adds =
                sum(tried, 0, 4) == all && amounts[2] == tried[4] + tried[5] && amounts[3] == tried[6] + tried[7];
        for (int amount = 0; amount < 6 && adds; amount++) {
            adds = Attacker.agrees(told.get(FLOWS + amount), amounts[amount]);
        }
        for (int number = 0; number < told.size() && adds; number++) {
            possible[number][number < FLOWS ? tried[number] : amounts[number - FLOWS]] = true;
        }
    }
}
