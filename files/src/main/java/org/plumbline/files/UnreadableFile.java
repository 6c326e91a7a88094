package org.plumbline.files;

/// Ends the reading of a file that cannot or must not be read; its message is fit for the person who sent it.
public final class UnreadableFile extends RuntimeException {
    private final Recognised.Why why;

    public UnreadableFile(Recognised.Why why, String message) {
        super(message);
        this.why = why;
    }

    /// The family of the reason.
    public Recognised.Why why() {
        return why;
    }

    public Recognised.Unreadable asAnswer() {
        return new Recognised.Unreadable(why, String.valueOf(getMessage()));
    }
}
