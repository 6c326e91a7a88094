package org.plumbline.app.kernel;

/// Thrown for what is not there or may not be seen: one answer for both, 404, so that nothing leaks.
public final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param kind what was looked for, as a glossary word
    /// @param reference the key or id that was asked for
    public Missing(String kind, Object reference) {
        super(kind + " " + reference);
    }
}
