package traject.query.caseload;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total how many there are in all
 * @param page which part this is, from 0
 * @param size how many a part holds at most
 */
public record Page(long total, int page, int size, List<CaseSummary> cases) {

    public Page {
        cases = List.copyOf(cases);
    }
}
