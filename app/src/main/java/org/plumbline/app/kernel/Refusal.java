package org.plumbline.app.kernel;

import java.util.List;

/// Thrown where a business rule forbids a command; the web layer words it and answers 422.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Rule rule;
    private final transient List<Object> arguments;

    public Refusal(Rule rule, Object... arguments) {
        super(rule.name());
        this.rule = rule;
        this.arguments = List.of(arguments);
    }

    /// The rule that said no.
    public Rule rule() {
        return rule;
    }

    /// The values that fill the rule's sentence, in its order.
    public List<Object> arguments() {
        return arguments;
    }
}
