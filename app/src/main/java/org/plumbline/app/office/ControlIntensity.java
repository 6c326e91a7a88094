package org.plumbline.app.office;

import java.util.Map;

/// How far an office reaches into projects; it sets defaults and never locks.
public enum ControlIntensity {
    /// Gives advice and templates to whoever wants them.
    SUPPORTIVE("Supportive", "optional", "on request", "no", "no"),
    /// Asks for one way of working and looks whether it is followed.
    CONTROLLING("Controlling", "mandatory", "planned", "no", "yes"),
    /// Runs projects with its own project managers.
    DIRECTIVE("Directive", "mandatory", "planned", "yes", "yes");

    private final String label;
    private final String templates;
    private final String audits;
    private final String pool;
    private final String control;

    ControlIntensity(String label, String templates, String audits, String pool, String control) {
        this.label = label;
        this.templates = templates;
        this.audits = audits;
        this.pool = pool;
        this.control = control;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// What it means for the settings of an office, by setting.
    public Map<OfficeSetting, String> defaults() {
        return Map.of(
                OfficeSetting.TEMPLATES,
                templates,
                OfficeSetting.AUDITS,
                audits,
                OfficeSetting.PM_POOL,
                pool,
                OfficeSetting.PLAN_CONTROL,
                control);
    }
}
