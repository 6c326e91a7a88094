package org.plumbline.server;

/// Thrown where the server must not start as asked; the message is one line for the operator with the way out.
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartRefused(String message) {
        super(message);
    }
}
