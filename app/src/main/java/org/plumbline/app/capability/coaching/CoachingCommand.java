package org.plumbline.app.capability.coaching;

/// What leads a coaching on.
public enum CoachingCommand {
    MATCH,
    MEET,
    COMPLETE,
    EVALUATE,
    DECLINE
}
