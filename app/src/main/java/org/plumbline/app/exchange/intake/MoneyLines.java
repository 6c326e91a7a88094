package org.plumbline.app.exchange.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.finance.Expenditure;
import org.plumbline.app.finance.Measure;
import org.plumbline.app.finance.Money;
import org.plumbline.app.finance.MoneyLine;

/// Writes a row's amounts into the books as whole-life lines. Amounts without a currency stay with the project only.
final class MoneyLines {
    private static final Map<ProjectField, Measure> MEASURES = Map.of(
            ProjectField.BUDGET, Measure.BUDGET,
            ProjectField.ACTUAL, Measure.ACTUAL,
            ProjectField.FORECAST, Measure.FORECAST);

    private final Money money;

    MoneyLines(Money money) {
        this.money = money;
    }

    int record(ProjectView project, Map<ProjectField, Object> values, String file, LocalDate asOf) {
        var currency = project.text(ProjectField.CURRENCY);
        if (currency == null) {
            return 0;
        }
        var lines = new ArrayList<MoneyLine>();
        MEASURES.forEach((field, measure) -> {
            if (values.get(field) instanceof BigDecimal amount && project.number(field) != null) {
                lines.add(new MoneyLine(measure, Expenditure.UNSPLIT, null, amount, currency));
            }
        });
        return lines.isEmpty() ? 0 : money.record(project.id(), lines, file, asOf);
    }
}
