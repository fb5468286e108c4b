package traject.query.process.format;

/** Numbers of XML Schema, which has its own word for what is infinite. */
final class XesNumbers {

    private XesNumbers() {}

    static double parse(String text) {
        return switch (text) {
            case "INF" -> Double.POSITIVE_INFINITY;
            case "-INF" -> Double.NEGATIVE_INFINITY;
            case String number -> Double.parseDouble(number);
        };
    }

    static String format(double number) {
        if (Double.isInfinite(number)) {
            return number > 0 ? "INF" : "-INF";
        }
        return Double.toString(number);
    }
}
