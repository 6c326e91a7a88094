package org.plumbline.engine.status;

/// What a status report rates apart, in the order in which it is read.
public enum Dimension {
    SCHEDULE,
    COST,
    SCOPE,
    RESOURCES,
    RISK,
    BENEFITS
}
