package org.plumbline.app.office;

import java.util.List;

/// How an office works; the type gives each a default, and a named person confirms or changes it.
public enum OfficeSetting {
    /// Whether projects have to use the templates.
    TEMPLATES("Templates and standards", List.of("optional", "mandatory")),
    /// Whether projects are audited without having asked.
    AUDITS("Audits", List.of("on request", "planned")),
    /// Whether the office lends its own project managers.
    PM_POOL("Pool of project managers", List.of("no", "yes")),
    /// Whether the office checks and corrects plans.
    PLAN_CONTROL("Plan control and tracking of expectations", List.of("no", "yes")),
    /// How far the office's own modules are switched on.
    PROFILE("What is switched on", List.of("everything", "reporting only")),
    /// How often projects report.
    REPORTING("Reporting", List.of("monthly", "fortnightly", "weekly"));

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // copied
    private final List<String> choices;

    OfficeSetting(String label, List<String> choices) {
        this.label = label;
        this.choices = List.copyOf(choices);
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// What may be chosen, in English; text keys. The first one holds where no type says otherwise.
    public List<String> choices() {
        return choices;
    }
}
