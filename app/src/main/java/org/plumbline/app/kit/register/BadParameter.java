package org.plumbline.app.kit.register;

/// A parameter that a program sent cannot be what it says. People's addresses are forgiven, programs are told.
public final class BadParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String sent;
    private final String sentence;

    /// @param sentence what to send instead; a text key
    public BadParameter(String parameter, String sent, String sentence) {
        super(parameter);
        this.parameter = parameter;
        this.sent = sent.length() > 80 ? sent.substring(0, 80) + "…" : sent;
        this.sentence = sentence;
    }

    /// Its name.
    public String parameter() {
        return parameter;
    }

    /// What was sent, shortened.
    public String sent() {
        return sent;
    }

    /// What to send instead; a text key.
    public String sentence() {
        return sentence;
    }
}
