package org.plumbline.app.methods;

import java.util.Locale;

/// How a project is led to its result.
public enum Approach {
    /// What is to be delivered is agreed first, then planned and done.
    PREDICTIVE("Predictive", "Agree what is wanted, plan it, do it, and steer by the plan."),
    /// What is wanted becomes clear while working, in short rounds.
    AGILE("Agile", "Deliver in short rounds and decide after each what comes next."),
    /// A fixed frame of stages with short rounds inside.
    HYBRID("Hybrid", "Stages and gates as a frame, short rounds inside it.");

    private final String label;
    private final String sentence;

    Approach(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// What it means, in English; a text key.
    public String sentence() {
        return sentence;
    }

    /// In addresses and packs.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
