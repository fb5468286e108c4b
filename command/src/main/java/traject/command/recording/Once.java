package traject.command.recording;

/**
 * A request that its sender may repeat without recording twice.
 *
 * @param key the sender's own name for it
 * @param digest of what was asked; the same key with another digest is another request
 */
public record Once(String key, String digest) {}
