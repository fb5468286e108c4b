package traject.query.configuration;

import traject.shared.reference.ThresholdName;

/** A threshold that a finding rests on, with the value that it had. */
public record UsedThreshold(ThresholdName name, int value) {}
