package org.plumbline.database;

import org.jspecify.annotations.Nullable;

/// The embedded database cannot do what was asked; the message is a sentence for the person at the terminal.
public final class DatabaseFailure extends RuntimeException {
    DatabaseFailure(String message) {
        this(message, null);
    }

    DatabaseFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
