package org.plumbline.app.portfolio.web.scenario;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.portfolio.scenario.MoneyKind;
import org.plumbline.app.portfolio.scenario.Question;
import org.plumbline.app.portfolio.scenario.Question.Budget;
import org.plumbline.app.portfolio.scenario.SizeProfile;

/// Budgets by kind and period, capacities by role and period, sizes and the cap on risk, as fields; drawn from a
/// question, or again from what was typed.
public final class LimitsForm {
    private static final int BLANK_ROLES = 2;
    private static final int MOST_ROLES = 200;

    private final Question question;
    private final @Nullable Typed typed;

    LimitsForm(Question question, @Nullable Typed typed) {
        this.question = question;
        this.typed = typed;
    }

    /// Sentences of what has to be mended.
    public List<String> wrong() {
        return typed == null
                ? List.of()
                : typed.errors().values().stream().distinct().toList();
    }

    private String shown(String field, @Nullable BigDecimal amount) {
        return typed != null ? typed.text(field) : amount == null ? "" : plain(amount);
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private AmountGrid.Entry entry(String field, @Nullable BigDecimal amount, String label) {
        return new AmountGrid.Entry(
                field,
                shown(field, amount),
                label,
                typed != null && typed.errors().containsKey(field));
    }

    /// Budgets: a line for all money and one for each kind, the whole time in the last column.
    public AmountGrid money() {
        var periods = new ArrayList<>(question.horizon().names());
        periods.add(t("Whole time"));
        var lines = new ArrayList<AmountGrid.Line>();
        for (var kind : kinds()) {
            var label = kind == null ? t("All money") : t(kind.label());
            var cells = new ArrayList<AmountGrid.Entry>();
            for (var period = 0; period <= question.horizon().count(); period++) {
                cells.add(entry(field(kind, period), budget(kind, period), t("{0}, {1}", label, periods.get(period))));
            }
            lines.add(new AmountGrid.Line(label, null, cells));
        }
        return new AmountGrid(t("Budgets, {0}", question.currency()), t("Money"), periods, lines);
    }

    private static List<@Nullable MoneyKind> kinds() {
        var kinds = new ArrayList<@Nullable MoneyKind>();
        kinds.add(null);
        kinds.addAll(List.of(MoneyKind.values()));
        return kinds;
    }

    private static String field(@Nullable MoneyKind kind, int period) {
        return "budget_" + (kind == null ? "all" : kind.name().toLowerCase(java.util.Locale.ROOT)) + "_" + period;
    }

    private @Nullable Integer place(int column) {
        return column == question.horizon().count() ? null : column;
    }

    private @Nullable BigDecimal budget(@Nullable MoneyKind kind, int column) {
        return question.budgets().stream()
                .filter(budget -> budget.kind() == kind && Objects.equals(budget.period(), place(column)))
                .map(Budget::amount)
                .findFirst()
                .orElse(null);
    }

    /// Capacities: the roles that are limited or asked for, and some lines more.
    public AmountGrid people() {
        var roles = new ArrayList<String>(question.capacities().keySet());
        var asked = new TreeSet<String>();
        question.contenders().forEach(one -> asked.addAll(question.needs(one).keySet()));
        asked.removeAll(roles);
        roles.addAll(asked);
        for (var blank = 0; blank < BLANK_ROLES; blank++) {
            roles.add("");
        }
        var lines = new ArrayList<AmountGrid.Line>();
        for (var line = 0; line < Math.min(roles.size(), MOST_ROLES); line++) {
            var role = typed == null ? roles.get(line) : typed.text("role_" + line);
            var amounts = question.capacities().get(roles.get(line));
            var cells = new ArrayList<AmountGrid.Entry>();
            for (var period = 0; period < question.horizon().count(); period++) {
                var amount = amounts == null || period >= amounts.size() ? null : amounts.get(period);
                cells.add(entry(
                        "fte_" + line + "_" + period,
                        amount,
                        t(
                                "{0}, {1}",
                                role.isEmpty() ? t("Another role") : role,
                                question.horizon().name(period))));
            }
            lines.add(new AmountGrid.Line(role, "role_" + line, cells));
        }
        return new AmountGrid(
                t("Capacity, full-time equivalents"),
                t("Role"),
                question.horizon().names(),
                lines);
    }

    /// The sizes as text.
    public String sizes() {
        return typed != null ? typed.text("sizes") : Notation.sizes(question.sizes());
    }

    /// The most that the risks may sum to, as text.
    public String risk() {
        return shown("risk_cap", question.riskCap());
    }

    /// The question with what was typed; what cannot be read stands in the errors.
    static Question read(Question question, Typed typed) {
        var form = new LimitsForm(question, typed);
        var budgets = new ArrayList<Budget>();
        for (var kind : kinds()) {
            for (var column = 0; column <= question.horizon().count(); column++) {
                var amount = amount(typed, field(kind, column));
                if (amount != null) {
                    budgets.add(new Budget(kind, form.place(column), amount));
                }
            }
        }
        var capacities = capacities(question, typed);
        var sizes = Notation.sizes(typed, "sizes");
        sizes.stream()
                .map(SizeProfile::fte)
                .flatMap(fte -> fte.values().stream())
                .flatMap(List::stream)
                .filter(amount -> amount.signum() < 0)
                .findFirst()
                .ifPresent(_ -> typed.wrong("sizes", t("Needs are 0 or more.")));
        return question.budgets(budgets, amount(typed, "risk_cap"))
                .capacities(capacities)
                .sizes(sizes);
    }

    private static Map<String, List<@Nullable BigDecimal>> capacities(Question question, Typed typed) {
        var capacities = new LinkedHashMap<String, List<@Nullable BigDecimal>>();
        for (var line = 0; line < MOST_ROLES; line++) {
            var role = typed.text("role_" + line).replace('\n', ' ');
            var amounts = new ArrayList<@Nullable BigDecimal>();
            for (var period = 0; period < question.horizon().count(); period++) {
                amounts.add(amount(typed, "fte_" + line + "_" + period));
            }
            var isFilled = amounts.stream().anyMatch(Objects::nonNull);
            if (isFilled && role.isEmpty()) {
                typed.wrong("role_" + line, t("Name the role of each line of capacities."));
            } else if (isFilled && capacities.put(role, amounts) != null) {
                typed.wrong("role_" + line, t("{0} stands there twice. Keep one line for each role.", role));
            }
        }
        return capacities;
    }

    private static @Nullable BigDecimal amount(Typed typed, String field) {
        var amount = typed.number(field);
        if (amount != null && amount.signum() < 0) {
            typed.wrong(field, t("Limits are 0 or more."));
        }
        return amount;
    }
}
