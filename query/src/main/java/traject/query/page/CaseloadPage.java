package traject.query.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import traject.query.caseload.CaseSummary;
import traject.query.caseload.Caseload;
import traject.query.caseload.Filter;
import traject.query.caseload.Page;
import traject.query.configuration.Found;
import traject.query.configuration.PatternRecognizer;
import traject.query.configuration.Signals;
import traject.query.problem.NotAnswered;
import traject.query.security.WhoMaySee;
import traject.query.timeline.CaseState;
import traject.query.timeline.CaseStatus;
import traject.query.timeline.Handover;
import traject.query.timeline.Relationship;
import traject.query.timeline.Timeline;
import traject.query.web.Freshness;
import traject.query.web.Moment;
import traject.query.web.ReadingRoom;
import traject.shared.course.Recorded;
import traject.shared.desk.Answer.Refused;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.CaseId;
import traject.shared.eventstore.EventLog;
import traject.shared.identity.Acting;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;
import traject.shared.problem.CommonReason;
import traject.shared.reference.ReferenceData;
import traject.shared.vocabulary.ClientInvolvement;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.SignalKind;
import traject.shared.vocabulary.View;

/** The cases of whoever signed in, by phase, with what asks for attention in each. */
@Controller
class CaseloadPage {

    /** What is folded for one page: the signals of a day stand in no table. */
    private static final int AT_MOST = 200;

    private final Caseload caseload;
    private final EventLog log;
    private final ReadingRoom room;
    private final Freshness freshness;
    private final Moment moment;
    private final ReferenceData reference;
    private final Submissions desk;
    private final Colleagues colleagues;
    private final MessageSource messages;

    CaseloadPage(
            Caseload caseload,
            EventLog log,
            ReadingRoom room,
            Freshness freshness,
            Moment moment,
            ReferenceData reference,
            Submissions desk,
            Colleagues colleagues,
            MessageSource messages) {
        this.caseload = caseload;
        this.log = log;
        this.room = room;
        this.freshness = freshness;
        this.moment = moment;
        this.reference = reference;
        this.desk = desk;
        this.colleagues = colleagues;
        this.messages = messages;
    }

    /**
     * The list.
     *
     * @param q a part of a name, a number, or a helper
     * @param signal {@code some} for cases that ask for attention, {@code pattern} for those in which one is found, or the
     *     name of a {@link SignalKind}
     * @param status {@code open} or {@code closed}
     * @param after a position of the log that the list waits for
     */
    @GetMapping("/cases")
    String list(
            @Acting Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String signal,
            @RequestParam(defaultValue = "open") String status,
            @RequestParam(defaultValue = "0") int page,
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
        Words words = new Words(messages, locale);
        CaseStatus wanted = status.equals("closed") ? CaseStatus.CLOSED : CaseStatus.OPEN;
        Page listed = caseload.list(actor, new Filter(wanted, null, null, null, null), Math.max(0, page), AT_MOST);
        room.listed(actor, listed.cases().stream().map(CaseSummary::caseId).toList(), null, null);
        List<CaseloadLine> all = lines(actor, listed.cases());
        List<CaseloadLine> shown = all.stream()
                .filter(line -> q.isBlank() || line.matches(q.strip()))
                .filter(line -> line.shows(signal))
                .toList();
        model.addAttribute("q", q);
        model.addAttribute("signal", signal);
        model.addAttribute("status", status.equals("closed") ? "closed" : "open");
        model.addAttribute("total", listed.total());
        model.addAttribute("page", listed);
        model.addAttribute("more", (long) (listed.page() + 1) * AT_MOST < listed.total());
        model.addAttribute(
                "attention",
                all.stream().filter(line -> !line.signals().isEmpty()).count());
        model.addAttribute("groups", byPhase(shown));
        model.addAttribute(
                "waiting", all.stream().filter(line -> line.waiting() != null).toList());
        model.addAttribute("kinds", SignalKind.values());
        model.addAttribute("team", actor.role() == ActorRole.TEAM_LEAD ? TeamLine.of(shown) : List.of());
        model.addAttribute("phases", Phase.values());
        model.addAttribute("involvements", ClientInvolvement.values());
        model.addAttribute("colleagues", colleagues.all());
        model.addAttribute("day", words.day(moment.dayOr(null)));
        model.addAttribute("limit", AT_MOST);
        return "cases";
    }

    private List<CaseloadLine> lines(Actor actor, List<CaseSummary> cases) {
        Map<CaseId, List<Recorded>> recorded =
                log.read(cases.stream().map(CaseSummary::caseId).toList());
        LocalDate today = moment.dayOr(null);
        return cases.stream()
                .filter(summary -> recorded.containsKey(summary.caseId()))
                .map(summary -> line(
                        actor,
                        summary,
                        Timeline.of(summary.caseId(), recorded.getOrDefault(summary.caseId(), List.of())),
                        today))
                .toList();
    }

    private CaseloadLine line(Actor actor, CaseSummary summary, Timeline timeline, LocalDate today) {
        CaseState state = timeline.at(today, Instant.MAX, View.HELPER);
        CaseOpened opening = state.opening();
        return new CaseloadLine(
                summary,
                state,
                opening == null
                        ? summary.caseId().value()
                        : opening.clientName() == null
                                ? opening.client().value()
                                : opening.clientName().text(),
                opening == null || opening.question() == null
                        ? null
                        : opening.question().text(),
                state.relationships().stream()
                        .filter(each -> each.status() == Relationship.Status.ENDED)
                        .toList()
                        .reversed(),
                new Signals(reference.thresholds()).on(timeline, today, Instant.MAX, View.HELPER),
                new PatternRecognizer(reference.thresholds())
                        .recognize(timeline, today, Instant.MAX, View.HELPER).stream()
                                .map(Found::pattern)
                                .distinct()
                                .toList(),
                summary.lastEntryOn() == null ? 0 : ChronoUnit.DAYS.between(summary.lastEntryOn(), today),
                state.handovers().stream()
                        .filter(each -> each.status() == Handover.Status.ANNOUNCED
                                && each.to().equals(actor.person()))
                        .findFirst()
                        .orElse(null));
    }

    /** In the order of the phases, those without one last; within a phase the longest silent first. */
    private static Map<String, List<CaseloadLine>> byPhase(List<CaseloadLine> lines) {
        Map<String, List<CaseloadLine>> groups = new LinkedHashMap<>();
        for (Phase phase : Phase.values()) {
            groups.put(phase.name(), new ArrayList<>());
        }
        groups.put("", new ArrayList<>());
        lines.stream()
                .sorted(Comparator.comparingLong(CaseloadLine::days).reversed())
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
            @RequestParam MultiValueMap<String, String> filledIn,
            Locale locale,
            RedirectAttributes flash) {
        Words words = new Words(messages, locale);
        List<String> chosen = filledIn.getOrDefault("case", List.of());
        String missing = missing(chosen, to(filledIn), words, locale);
        if (missing != null) {
            flash.addFlashAttribute("notHanded", missing);
            return again(filledIn, chosen, flash);
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
            return "redirect:/cases";
        }
        flash.addFlashAttribute("refusals", List.copyOf(refusals.values()));
        return again(filledIn, List.copyOf(refusals.keySet()), flash);
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
    private static String again(MultiValueMap<String, String> filledIn, List<String> chosen, RedirectAttributes flash) {
        flash.addFlashAttribute("chosen", chosen);
        flash.addFlashAttribute("to", to(filledIn));
        flash.addFlashAttribute("involvement", filledIn.getFirst("involvement"));
        for (String each : List.of("q", "signal", "page")) {
            flash.addAttribute(each, Objects.requireNonNullElse(filledIn.getFirst(each), ""));
        }
        return "redirect:/cases";
    }

    private static String to(MultiValueMap<String, String> filledIn) {
        return Objects.requireNonNullElse(filledIn.getFirst("to"), "").strip();
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
