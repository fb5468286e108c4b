package traject.shared.node;

/**
 * One option of a run.
 *
 * @param name as said after the two dashes
 * @param value what stands after the equals sign, as the usage shows it; empty for an option that is only said or not
 * @param required whether the run can't do without
 * @param meaning in one line
 */
public record RunOption(String name, String value, boolean required, String meaning) {

    /** An option that must be said. */
    public static RunOption required(String name, String value, String meaning) {
        return new RunOption(name, value, true, meaning);
    }

    /** An option that may be said. */
    public static RunOption optional(String name, String value, String meaning) {
        return new RunOption(name, value, false, meaning);
    }

    /** An option that is said or not. */
    public static RunOption flag(String name, String meaning) {
        return new RunOption(name, "", false, meaning);
    }

    boolean isFlag() {
        return value.isEmpty();
    }

    String shown() {
        return isFlag() ? "--" + name : "--" + name + '=' + value;
    }
}
