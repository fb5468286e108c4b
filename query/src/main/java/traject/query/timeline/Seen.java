package traject.query.timeline;

import traject.shared.vocabulary.View;

/**
 * What holds in a view, and whose lane it comes from: the view's own or one that it falls back to.
 *
 * @param <T> what is said
 */
public record Seen<T>(T value, View by) {}
