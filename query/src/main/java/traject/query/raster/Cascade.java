package traject.query.raster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The rules of a style sheet that a drawing brings, from the weakest to the strongest. It knows the selectors of which
 * ours are made: elements, classes, both at once, and one inside another. Others, such as for what is under the pointer,
 * hold for no drawing on paper and are left out.
 */
record Cascade(List<Rule> rules) {

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern COMPOUND = Pattern.compile("([a-z]*)((?:\\.[\\w-]+)*)");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final Pattern DOT = Pattern.compile("\\.");

    /** What may be said of a shape in an attribute as well. */
    private static final Set<String> PROPERTIES = Set.of(
            "fill",
            "fill-opacity",
            "stroke",
            "stroke-width",
            "stroke-dasharray",
            "stroke-linejoin",
            "stroke-linecap",
            "stroke-opacity",
            "opacity",
            "paint-order",
            "display",
            "font-size",
            "font-weight",
            "text-anchor");

    static Cascade of(String css) {
        List<Rule> rules = new ArrayList<>();
        Matcher rule = RULE.matcher(css);
        while (rule.find()) {
            Map<String, String> declared = declared(rule.group(2));
            for (String selector : COMMA.splitAsStream(rule.group(1)).toList()) {
                List<Matcher> compounds = SPACE.splitAsStream(selector.strip())
                        .map(COMPOUND::matcher)
                        .toList();
                if (!declared.isEmpty() && compounds.stream().allMatch(Matcher::matches)) {
                    rules.add(new Rule(compounds.stream().map(Compound::of).toList(), declared));
                }
            }
        }
        rules.sort(Comparator.comparingInt(Rule::weight));
        return new Cascade(List.copyOf(rules));
    }

    private static Map<String, String> declared(String block) {
        Map<String, String> declared = new TreeMap<>();
        for (String declaration : SEMICOLON.splitAsStream(block).toList()) {
            int colon = declaration.indexOf(':');
            String property = declaration.substring(0, Math.max(0, colon)).strip();
            if (PROPERTIES.contains(property)) {
                declared.put(property, declaration.substring(colon + 1).strip());
            }
        }
        return declared;
    }

    /** Says in the attributes of an element what the rules say of it; a rule is stronger than an attribute. */
    void apply(Element element) {
        for (Rule rule : rules) {
            if (rule.holdsFor(element)) {
                rule.declared().forEach(element::setAttribute);
            }
        }
    }

    /**
     * What is said of the elements that are meant.
     *
     * @param path the last is the element itself, those before are somewhere around it
     */
    private record Rule(List<Compound> path, Map<String, String> declared) {

        /** A class is stronger than any number of elements. */
        int weight() {
            return path.stream().mapToInt(Compound::weight).sum();
        }

        boolean holdsFor(Element element) {
            int left = path.size() - 1;
            if (!path.get(left).isMet(element)) {
                return false;
            }
            for (Node around = element.getParentNode(); left > 0 && around instanceof Element each; ) {
                if (path.get(left - 1).isMet(each)) {
                    left--;
                }
                around = each.getParentNode();
            }
            return left == 0;
        }
    }

    /**
     * One element.
     *
     * @param element its name, empty for any
     */
    private record Compound(String element, Set<String> classes) {

        static Compound of(Matcher written) {
            Set<String> classes = DOT.splitAsStream(written.group(2))
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
            return new Compound(written.group(1), classes);
        }

        int weight() {
            return 100 * classes.size() + (element.isEmpty() ? 0 : 1);
        }

        boolean isMet(Element each) {
            return (element.isEmpty() || element.equals(each.getTagName()))
                    && (classes.isEmpty()
                            || Arrays.asList(SPACE.split(each.getAttribute("class")))
                                    .containsAll(classes));
        }
    }
}
