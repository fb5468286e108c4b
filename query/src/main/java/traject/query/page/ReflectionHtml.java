package traject.query.page;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import traject.query.configuration.Signal;
import traject.query.markup.Markup;
import traject.query.timeline.Relationship;
import traject.query.timeline.ViewedConfiguration;
import traject.shared.event.EntryId;
import traject.shared.vocabulary.Role;

/** What there is to pause at, beside the picture. */
final class ReflectionHtml {

    /** From here on an asterisk says that a printed number is doubtful. */
    private static final int DOUBTFUL_ABOVE = 5;

    private final Seen seen;
    private final Reflection reflection;
    private final Words words;
    private final Markup html;

    private ReflectionHtml(Markup html, Seen seen, Words words) {
        this.html = html;
        this.seen = seen;
        this.reflection = seen.reflection();
        this.words = words;
    }

    static void write(Markup page, Seen seen, Words words) {
        new ReflectionHtml(page, seen, words).write();
    }

    private void write() {
        html.open("aside", "class", "refl", "aria-label", words.say("reflect.title"));
        html.text("h2", words.say("reflect.title"));
        html.open("section").text("h3", words.say("reflect.on", words.day(seen.day())));
        standing();
        people();
        signals();
        html.close("section");
        grown();
        study();
        patterns();
        prompts();
        html.close("aside");
    }

    private void standing() {
        ViewedConfiguration configuration = reflection.configuration();
        if (configuration != null) {
            html.open("p", "class", "cfg");
            role(configuration.client());
            html.text(" ")
                    .text("span", words.say("reflect.and"), "class", "muted")
                    .text(" ");
            role(configuration.helper());
            html.close("p");
        } else if (seen.opened().isOpen()) {
            html.open("p", "class", "sm").text("span", words.say("reflect.nobody"), "class", "tag w");
            html.close("p");
        }
        if (seen.opened().isClosed()) {
            html.text("p", words.say("reflect.closed"), "class", "sm");
        }
        if (reflection.phase() != null) {
            String phase = words.term(reflection.phase().phase());
            String since = words.day(reflection.phase().since());
            html.text("p", words.say("reflect.phase", phase, since), "class", "sm");
        }
    }

    /** A role as a plate: the code says it, colour and weave help. */
    private void role(@Nullable Role role) {
        html.open("span", "class", "r");
        if (role == null) {
            html.text("b", "?");
        } else {
            String code = words.code(role);
            html.text("i", "", "class", "f f-" + code.toLowerCase(Locale.ROOT)).text("b", code);
        }
        html.close("span").text(" ");
        html.text("span", role == null ? words.say("reflect.unknown") : words.term(role));
    }

    private void people() {
        People people = new People(seen.opened());
        named("people.now", people.now(), each -> {
            String name = words.person(each.helper());
            return each.leading() ? words.say("leading", name) : name;
        });
        named(
                "people.former",
                people.former(),
                each -> words.say(
                        "people.until", words.person(each.helper()), words.day(requireNonNull(each.endedOn()))));
    }

    private void named(String key, List<Relationship> relationships, Function<Relationship, String> name) {
        if (!relationships.isEmpty()) {
            html.open("p", "class", "sm").text("span", words.say(key) + ": ", "class", "muted");
            html.text("span", String.join(", ", relationships.stream().map(name).toList()));
            html.close("p");
        }
    }

    private void signals() {
        if (reflection.signals().isEmpty()) {
            return;
        }
        html.open("ul", "class", "plainlist sm");
        for (Signal signal : reflection.signals()) {
            html.open("li").open("span", "class", "tag w");
            html.text("span", signal.kind().label(words.locale())).text(", ");
            html.text("span", words.say("cases.days", signal.days())).close("span");
            for (Line line : seen.opened().lines()) {
                if (signal.entries().contains(line.id())) {
                    html.text(" ");
                    link(line.id(), words.say("entry.named", line.title(), words.day(line.on())));
                }
            }
            html.close("li");
        }
        html.close("ul");
    }

    private void link(EntryId to, String text) {
        html.text("a", text, "href", "#e-" + to.value());
    }

    private void grown() {
        if (reflection.grown().isEmpty()) {
            return;
        }
        html.open("section").text("h3", words.say("reflect.grown")).open("ul", "class", "sm");
        for (Line line : reflection.grown()) {
            html.open("li");
            link(line.id(), line.title());
            html.text(", ").text("span", words.day(line.on())).close("li");
        }
        html.close("ul").close("section");
    }

    private void study() {
        Reflection.Study study = reflection.study();
        if (study == null) {
            return;
        }
        html.open("section").text("h3", words.say("reflect.study"));
        if (study.total() == 0) {
            html.text("p", words.say("reflect.study.none"), "class", "sm");
        } else {
            html.open("table", "class", "pub sm").open("tbody");
            study.outcomes().forEach(count -> count(study, count));
            html.close("tbody").close("table").open("p", "class", "xs muted");
            html.text("span", words.say("reflect.study.of", study.total())).text(" ");
            if (study.doubtful()) {
                html.text("span", "* " + words.say("reflect.study.doubt")).text(" ");
            }
            html.text("span", words.say("reflect.study.source")).close("p");
        }
        html.close("section");
    }

    private void count(Reflection.Study study, Reflection.Count count) {
        html.open("tr").text("th", count.outcome(), "scope", "row").open("td");
        html.open("svg", "width", "100%", "height", 12, "aria-hidden", "true");
        html.open("rect", "width", study.percent(count) + "%", "height", 12, "class", "pb")
                .close("rect");
        html.close("svg").close("td").open("td", "class", "num");
        html.text("span", Integer.toString(count.count()));
        if (study.doubtful() && count.count() > DOUBTFUL_ABOVE) {
            html.text("span", "*");
        }
        html.close("td").close("tr");
    }

    private void patterns() {
        html.open("section").text("h3", words.say("reflect.patterns"));
        if (reflection.patterns().isEmpty()) {
            html.text("p", words.say("reflect.patterns.none"), "class", "sm muted");
        }
        html.open("ul", "class", "pat sm");
        reflection.patterns().forEach(this::pattern);
        html.close("ul").text("p", words.say("reflect.patterns.about"), "class", "xs muted");
        html.close("section");
    }

    private void pattern(Reflection.Pattern pattern) {
        html.open("li").text("b", pattern.name()).raw("<br>");
        html.text("span", pattern.what(), "class", "muted").text(" ");
        boolean first = true;
        for (Line line : pattern.entries()) {
            if (!first) {
                html.text("span", ", ");
            }
            first = false;
            link(line.id(), words.day(line.on()));
        }
        String ours = words.say("reflect.ours");
        String sources = pattern.sources().isEmpty() ? ours : pattern.sources();
        html.open("details").text("summary", words.say("reflect.source", sources), "class", "xs");
        html.text("p", pattern.says(), "class", "xs");
        if (pattern.ours()) {
            html.text("p", ours, "class", "xs");
        }
        html.close("details").close("li");
    }

    private void prompts() {
        if (!reflection.prompts().isEmpty()) {
            html.open("section").text("h3", words.say("reflect.prompts")).open("ul", "class", "sm");
            reflection.prompts().forEach(prompt -> html.text("li", prompt));
            html.close("ul").close("section");
        }
    }
}
