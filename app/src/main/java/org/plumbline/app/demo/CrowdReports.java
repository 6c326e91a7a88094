package org.plumbline.app.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.registers.NewRecord;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.reporting.ReportBody;
import org.plumbline.app.reporting.ReportedProject;
import org.plumbline.app.reporting.SnapshotFacts;
import org.plumbline.engine.status.Dimension;
import org.plumbline.engine.status.Rag;

/// What the projects of a [Crowd] have in their registers and have reported.
final class CrowdReports {
    private static final List<Rag> RATINGS = List.of(Rag.GREEN, Rag.GREEN, Rag.GREEN, Rag.AMBER, Rag.AMBER, Rag.RED);

    private CrowdReports() {}

    static List<NewRecord> records(UUID project, int number, LocalDate today, UUID owner) {
        var records = new ArrayList<NewRecord>();
        for (var i = 0; i < 3; i++) {
            var values = titled("Supplier %d delivers late".formatted(i + 1), owner, today.plusDays(number % 60 - 10));
            values.put(RegisterField.PROBABILITY, 1 + (number + i) % 5);
            values.put(RegisterField.IMPACT, 1 + (number + i * 2) % 5);
            records.add(NewRecord.of(RegisterKind.RISK, project, values));
        }
        for (var i = 0; i < 2; i++) {
            records.add(NewRecord.of(
                    RegisterKind.ISSUE,
                    project,
                    titled("Defect %d found at acceptance".formatted(i + 1), owner, today)));
        }
        var question = titled("Which supplier for the second lot?", owner, today.plusDays(20));
        question.put(RegisterField.QUESTION, "Which supplier for the second lot?");
        question.put(RegisterField.ASKED_OF, owner);
        records.add(NewRecord.of(RegisterKind.DECISION, project, question));
        return records;
    }

    private static EnumMap<RegisterField, Object> titled(String title, UUID owner, LocalDate due) {
        var values = new EnumMap<RegisterField, Object>(RegisterField.class);
        values.put(RegisterField.TITLE, title);
        values.put(RegisterField.OWNER, owner);
        values.put(RegisterField.DUE, due);
        return values;
    }

    /// The report and facts of one month.
    ///
    /// @param age months since the first report
    static ReportedProject of(UUID project, int number, int age, LocalDate day) {
        var rating = RATINGS.get((number + age * (number % 3)) % RATINGS.size());
        var body = new ReportBody(
                rating == Rag.GREEN,
                rating != Rag.RED,
                rating != Rag.GREEN,
                rating,
                "Month %d went as the plan of the site says.".formatted(age + 1),
                Map.of(Dimension.SCHEDULE, rating, Dimension.COST, Rag.GREEN),
                Map.of(Dimension.SCHEDULE, "Two steps were late, one was early."),
                "Steps of the phase were done.",
                "The phase is to be accepted.",
                number % 9 == 0 ? "Approve the second lot" : null,
                null);
        var budget = BigDecimal.valueOf(100_000L + number * 1_000L);
        var facts = SnapshotFacts.of(
                project,
                ProjectState.EXECUTING,
                new SnapshotFacts.Dates(
                        day.minusMonths(2), day.plusDays(number % 400), day.plusDays(number % 400 + age * 3L), null),
                new SnapshotFacts.Money(
                        "GBP",
                        budget,
                        budget.multiply(BigDecimal.valueOf(age + 1)).divide(BigDecimal.valueOf(20)),
                        budget.add(BigDecimal.valueOf(number % 7 * 2_000L))));
        return new ReportedProject(project, day, body, facts, null);
    }
}
