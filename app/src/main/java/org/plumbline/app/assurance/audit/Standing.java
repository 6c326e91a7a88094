package org.plumbline.app.assurance.audit;

import java.util.Locale;
import org.plumbline.app.kit.Tone;

/// How a project stands to a mandated standard.
public enum Standing {
    BROKEN("Does not comply", Tone.BAD),
    WAIVED("Waived", Tone.ACCENT),
    UNSEEN("Not looked at yet", Tone.CARE),
    KEPT("Complies", Tone.GOOD),
    /// The standard is not for that project.
    NOT_FOR("Does not apply", Tone.MUTED);

    private final String label;
    private final Tone tone;

    Standing(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// How it is shown.
    public Tone tone() {
        return tone;
    }

    /// In addresses.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
