package traject.query.page;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import traject.query.audit.ResearchLook;
import traject.query.audit.ResearchLooks;
import traject.query.problem.NotAnswered;
import traject.query.security.WhoMaySee;
import traject.query.web.Moment;
import traject.shared.identity.Acting;
import traject.shared.identity.Actor;
import traject.shared.problem.CommonReason;

/** Who looked at many cases at once, for auditors, each look with a link to what was asked. */
@Controller
class ResearchLooksPage {

    private static final int SIZE = 50;
    private static final int LAST_PAGE = 1_000_000;

    private final ResearchLooks looks;
    private final Moment moment;

    ResearchLooksPage(ResearchLooks looks, Moment moment) {
        this.looks = looks;
        this.moment = moment;
    }

    @GetMapping("/research/looks")
    String list(@Acting Actor actor, @RequestParam(defaultValue = "0") String page, Model model) {
        if (!WhoMaySee.maySeeLooks(actor)) {
            throw new NotAnswered(CommonReason.NOT_PERMITTED);
        }
        int shown = page.matches("\\d{1,7}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 0;
        List<ResearchLook> part = looks.latest(shown, SIZE);
        model.addAttribute("looks", part);
        model.addAttribute("page", shown);
        model.addAttribute(
                "more",
                part.size() == SIZE && !looks.latest((shown + 1) * SIZE, 1).isEmpty());
        model.addAttribute("zone", moment.zone());
        return "research-looks";
    }
}
