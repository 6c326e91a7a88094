package org.plumbline.app.kernel;

import java.util.UUID;

/// How many notifications wait for a person: the number on the bell.
public interface UnreadCount {
    /// Unread notifications of a person.
    int of(UUID personId);
}
