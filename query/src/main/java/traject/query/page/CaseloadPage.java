package traject.query.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import traject.query.caseload.CaseSummary;
import traject.query.caseload.Caseload;
import traject.query.caseload.Filter;
import traject.query.caseload.Page;
import traject.query.problem.NotAnswered;
import traject.query.security.WhoMaySee;
import traject.query.web.Freshness;
import traject.query.web.Moment;
import traject.query.web.ReadingRoom;
import traject.shared.desk.Answer.Refused;
import traject.shared.event.CaseId;
import traject.shared.identity.Acting;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;
import traject.shared.problem.CommonReason;
import traject.shared.vocabulary.ClientInvolvement;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.SignalKind;

/** The cases of whoever signed in, by phase, with what asks for attention in each. */
@Controller
class CaseloadPage {

    /** What is folded for one page: the signals of a day stand in no table. */
    private static final int AT_MOST = 200;

    private static final Comparator<CaseloadLine> LONGEST_SILENT_FIRST =
            Comparator.comparingLong(CaseloadLine::days).reversed();

    private final Caseload caseload;
    private final CaseloadLines lines;
    private final ReadingRoom room;
    private final Freshness freshness;
    private final Moment moment;
    private final Submissions desk;
    private final Colleagues colleagues;
    private final MessageSource messages;

    CaseloadPage(
            Caseload caseload,
            CaseloadLines lines,
            ReadingRoom room,
            Freshness freshness,
            Moment moment,
            Submissions desk,
            Colleagues colleagues,
            MessageSource messages) {
        this.caseload = caseload;
        this.lines = lines;
        this.room = room;
        this.freshness = freshness;
        this.moment = moment;
        this.desk = desk;
        this.colleagues = colleagues;
        this.messages = messages;
    }

    /** What the address asks for; what is handed over comes back to the same list. */
    @ModelAttribute("wanted")
    static Wanted wanted(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String signal,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "0") int page) {
        return new Wanted(q, part, signal, status, page);
    }

    /**
     * The list.
     *
     * @param after a position of the log that the list waits for
     */
    @GetMapping("/cases")
    String list(
            @Acting Actor actor,
            @ModelAttribute(name = "wanted", binding = false) Wanted wanted,
            @RequestParam(required = false) @Nullable Long after,
            Locale locale,
            Model model) {
        if (!WhoMaySee.hasCases(actor)) {
            throw new NotAnswered(CommonReason.NOT_PERMITTED);
        }
        if (actor.role() == ActorRole.CLIENT) {
            return "redirect:/mine";
        }
        freshness.await(after);
        Page listed =
                caseload.list(actor, new Filter(wanted.caseStatus(), null, null, null, null), wanted.page(), AT_MOST);
        room.listed(actor, listed.cases().stream().map(CaseSummary::caseId).toList(), null, null);
        List<CaseloadLine> all = lines.of(actor, listed.cases(), moment.dayOr(null));
        List<CaseloadLine> shown = all.stream().filter(wanted::wants).toList();
        List<CaseloadLine> current =
                shown.stream().filter(line -> !line.isFormer()).toList();
        long former = all.stream().filter(CaseloadLine::isFormer).count();
        model.addAttribute("total", listed.total());
        model.addAttribute("current", listed.total() - former);
        model.addAttribute("former", former);
        model.addAttribute("more", (long) (listed.page() + 1) * AT_MOST < listed.total());
        model.addAttribute(
                "attention", all.stream().filter(CaseloadLine::asksForAttention).count());
        model.addAttribute("groups", byPhase(current));
        model.addAttribute(
                "helped",
                shown.stream()
                        .filter(CaseloadLine::isFormer)
                        .sorted(LONGEST_SILENT_FIRST)
                        .toList());
        model.addAttribute("hands", current.stream().anyMatch(CaseloadLine::canBeHandedOver));
        model.addAttribute(
                "waiting", all.stream().filter(line -> line.waiting() != null).toList());
        model.addAttribute("kinds", SignalKind.values());
        model.addAttribute(
                "parts", actor.role() == ActorRole.HELPER ? List.of(Part.LEADS, Part.HELPS, Part.HELPED) : List.of());
        model.addAttribute("team", actor.role() == ActorRole.TEAM_LEAD ? TeamLine.of(shown) : List.of());
        model.addAttribute("phases", Phase.values());
        model.addAttribute("involvements", ClientInvolvement.values());
        model.addAttribute("colleagues", colleagues.all());
        model.addAttribute("day", new Words(messages, locale).day(moment.dayOr(null)));
        model.addAttribute("limit", AT_MOST);
        return "cases";
    }

    /** In the order of the phases, those without one last; within a phase the longest silent first. */
    private static Map<String, List<CaseloadLine>> byPhase(List<CaseloadLine> lines) {
        Map<String, List<CaseloadLine>> groups = new LinkedHashMap<>();
        for (Phase phase : Phase.values()) {
            groups.put(phase.name(), new ArrayList<>());
        }
        groups.put("", new ArrayList<>());
        lines.stream()
                .sorted(LONGEST_SILENT_FIRST)
                .forEach(line -> Objects.requireNonNull(groups.get(
                                line.summary().phase() == null
                                        ? ""
                                        : line.summary().phase().name()))
                        .add(line));
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    /**
     * Announces the handover of each chosen case, and says of each that is refused why. What could not be done comes back
     * as it was filled in.
     */
    @PostMapping("/cases/handover")
    String handOver(
            @Acting Actor actor,
            @ModelAttribute(name = "wanted", binding = false) Wanted wanted,
            @RequestParam MultiValueMap<String, String> filledIn,
            Locale locale,
            RedirectAttributes flash) {
        Words words = new Words(messages, locale);
        List<String> chosen = filledIn.getOrDefault("case", List.of());
        String missing = missing(chosen, to(filledIn), words, locale);
        if (missing != null) {
            flash.addFlashAttribute("notHanded", missing);
            return again(wanted, filledIn, chosen, flash);
        }
        Map<String, String> refusals = new LinkedHashMap<>();
        for (String each : chosen) {
            if (desk.submit(actor, new CaseId(each), announcement(filledIn), null, locale) instanceof Refused refused) {
                refusals.put(
                        each,
                        words.say("cases.not-handed", each, refused.problem().detail()));
            }
        }
        if (refusals.size() < chosen.size()) {
            flash.addFlashAttribute("handed", words.count("cases.handed", chosen.size() - refusals.size()));
        }
        if (refusals.isEmpty()) {
            return "redirect:" + wanted.address();
        }
        flash.addFlashAttribute("refusals", List.copyOf(refusals.values()));
        return again(wanted, filledIn, List.copyOf(refusals.keySet()), flash);
    }

    /** What has to be filled in before anything is announced; null when all is there. */
    private @Nullable String missing(List<String> chosen, String to, Words words, Locale locale) {
        if (chosen.isEmpty()) {
            return words.say("cases.hand-which");
        }
        if (to.isEmpty()) {
            return words.say("cases.hand-to");
        }
        return colleagues.all().contains(to)
                ? null
                : colleagues.noColleague("to", locale).detail();
    }

    /** The same list, with what was ticked and filled in. */
    private String again(
            Wanted wanted, MultiValueMap<String, String> filledIn, List<String> chosen, RedirectAttributes flash) {
        flash.addFlashAttribute("chosen", chosen);
        flash.addFlashAttribute("to", to(filledIn));
        flash.addFlashAttribute("involvement", filledIn.getFirst("involvement"));
        return "redirect:" + wanted.address();
    }

    private String to(MultiValueMap<String, String> filledIn) {
        String said = Objects.requireNonNullElse(filledIn.getFirst("to"), "").strip();
        return colleagues.spelled(said, EntryKind.ANNOUNCE_HANDOVER, null);
    }

    private ObjectNode announcement(MultiValueMap<String, String> filledIn) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", EntryKind.ANNOUNCE_HANDOVER.command())
                .put("occurredOn", moment.dayOr(null).toString())
                .put("to", to(filledIn))
                .put("askedByClient", false)
                .put("involvement", filledIn.getFirst("involvement"));
    }
}
