package org.plumbline.app.reporting;

/// What status lines can be sorted by.
public enum StatusOrder {
    KEY("a.key"),
    NAME("lower(a.name)"),
    REPORTED("array_position(array['RED','AMBER_RED','AMBER','AMBER_GREEN','GREEN','NONE'], a.reported)"),
    COMPUTED("array_position(array['RED','AMBER','GREEN','NONE'], a.computed)"),
    FINISH("coalesce(a.actual_finish, a.forecast_finish, a.baseline_finish)"),
    SLIP("a.slip_days"),
    BUDGET("a.budget"),
    FORECAST("a.forecast"),
    ACTUAL("a.actual"),
    UPDATED("a.reported_on"),
    MANAGER("lower(a.manager)"),
    STATE("a.state");

    private final String column;

    StatusOrder(String column) {
        this.column = column;
    }

    /// The expression over `answer a`, for `order by`.
    public String column() {
        return column;
    }
}
