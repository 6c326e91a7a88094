package org.plumbline.app.delivery;

import static org.plumbline.app.delivery.ProjectField.Kind.*;

/// The facts of a project that people and imports may change.
public enum ProjectField {
    NAME("Name", TEXT, true),
    GOAL("Goal", TEXT, true),
    DESCRIPTION("Description", TEXT, false),
    CATEGORY("Category", TEXT, false),
    DEPARTMENT("Department", REFERENCE, false),
    PROGRAMME("Programme", REFERENCE, false),
    OWNER("Owner", PERSON, true),
    SPONSOR("Sponsor", PERSON, true),
    MANAGER("Project manager", PERSON, true),
    START("Start", DATE, true),
    BASELINE_FINISH("Baseline finish", DATE, true),
    FORECAST_FINISH("Forecast finish", DATE, false),
    ACTUAL_FINISH("Actual finish", DATE, false),
    PERCENT_COMPLETE("Percent complete", NUMBER, false),
    CURRENCY("Currency", TEXT, false),
    BUDGET("Budget", MONEY, true),
    ACTUAL("Actual cost", MONEY, false),
    FORECAST("Forecast cost", MONEY, false),
    IS_CONFIDENTIAL("Confidential", YES_NO, false);

    /// How a field's value is typed: String, UUID, UUID, LocalDate, BigDecimal, BigDecimal or Boolean.
    public enum Kind {
        TEXT,
        REFERENCE,
        PERSON,
        DATE,
        NUMBER,
        MONEY,
        YES_NO
    }

    private final String label;
    private final Kind kind;
    private final boolean isRequired;

    ProjectField(String label, Kind kind, boolean isRequired) {
        this.label = label;
        this.kind = kind;
        this.isRequired = isRequired;
    }

    /// The field's name on screen, in English; a text key.
    public String label() {
        return label;
    }

    /// The type of its values.
    public Kind kind() {
        return kind;
    }

    /// True where a project without it cannot change its state; an operation needs only its name and owner.
    public boolean isRequired(ProjectKind of) {
        return isRequired && (of == ProjectKind.PROJECT || this == NAME || this == OWNER);
    }
}
