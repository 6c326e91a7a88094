package org.plumbline.files.selection;

import java.util.List;

/// Limits given beside the file.
///
/// @param budgets `100`, `2027=50`, `capex=80`, `capex:2027=50`
/// @param capacities `analyst=4`, `analyst:2027=3`
public record Extra(List<String> budgets, List<String> capacities) {
    /// No limits beside those of the file.
    public static final Extra NONE = new Extra(List.of(), List.of());

    public Extra {
        budgets = List.copyOf(budgets);
        capacities = List.copyOf(capacities);
    }
}
