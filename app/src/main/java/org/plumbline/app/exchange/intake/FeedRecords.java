package org.plumbline.app.exchange.intake;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.exchange.intake.Outcome.Fate;
import org.plumbline.app.registers.NewRecord;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.Registers;
import org.springframework.stereotype.Component;

/// Brings the risks and issues of the reporting feed into the registers, found again by their ids.
@Component
class FeedRecords {
    static final String SYSTEM = "project-online";
    private static final Pattern NUMBERED = Pattern.compile("^\\(\\d\\)\\s*");

    private final Registers registers;
    private final RowPeople people;
    private final Clock clock;

    FeedRecords(Registers registers, RowPeople people, Clock clock) {
        this.registers = registers;
        this.people = people;
        this.clock = clock;
    }

    Fate risk(FeedRow row, UUID projectId, Outcome outcome) {
        var values = common(row, outcome);
        put(values, RegisterField.DESCRIPTION, row.words("Description"));
        put(values, RegisterField.RESPONSE_PLAN, row.words("MitigationPlan"));
        put(values, RegisterField.CONTINGENCY, row.words("ContingencyPlan"));
        put(values, RegisterField.TRIGGER, row.words("TriggerDescription"));
        var chance = row.decimal("Probability");
        if (chance != null && chance.signum() >= 0) {
            var percent = chance.compareTo(BigDecimal.ONE) <= 0 ? chance.movePointRight(2) : chance;
            put(values, RegisterField.CHANCE, percent.min(BigDecimal.valueOf(100)));
            put(values, RegisterField.PROBABILITY, step(percent.doubleValue() / 20));
        }
        var impact = row.number("Impact");
        put(values, RegisterField.IMPACT, impact == null ? null : step(impact / 2));
        var cost = row.decimal("Cost");
        put(values, RegisterField.IMPACT_COST, cost == null || cost.signum() <= 0 ? null : cost);
        return load(RegisterKind.RISK, row, row.text("RiskId", 100), projectId, values);
    }

    Fate issue(FeedRow row, UUID projectId, Outcome outcome) {
        var values = common(row, outcome);
        put(values, RegisterField.DESCRIPTION, row.words("Discussion"));
        put(values, RegisterField.RESOLUTION, row.words("Resolution"));
        put(values, RegisterField.PRIORITY, RecordWords.priority(plain(row.text("Priority", 60))));
        return load(RegisterKind.ISSUE, row, row.text("IssueId", 100), projectId, values);
    }

    private Map<RegisterField, Object> common(FeedRow row, Outcome outcome) {
        var values = new EnumMap<RegisterField, Object>(RegisterField.class);
        put(values, RegisterField.TITLE, row.text("Title", 300));
        put(values, RegisterField.CATEGORY, plain(row.text("Category", 200)));
        put(values, RegisterField.DUE, row.day("DueDate"));
        var assigned = row.text("AssignedToResource", 200);
        var owner = assigned == null ? row.text("Owner", 200) : assigned;
        put(values, RegisterField.OWNER, owner == null ? null : people.of(owner, 0, "Owner", outcome));
        return values;
    }

    private Fate load(
            RegisterKind kind, FeedRow row, @Nullable String id, UUID projectId, Map<RegisterField, Object> values) {
        values.putIfAbsent(RegisterField.TITLE, kind.label() + " " + id);
        var state = RecordWords.state(kind, plain(row.text("Status", 60)));
        var source = id == null ? null : new NewRecord.Source(SYSTEM, id);
        var command = new NewRecord(kind, projectId, state, values, row.day("CreatedDate"), source);
        return RegisterIntake.load(registers, command, clock);
    }

    private static int step(double value) {
        return Math.clamp((int) Math.ceil(value), 1, 5);
    }

    /// `(1) Active` is Active.
    private static @Nullable String plain(@Nullable String text) {
        return text == null ? null : NUMBERED.matcher(text).replaceFirst("");
    }

    private static void put(Map<RegisterField, Object> values, RegisterField field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value);
        }
    }
}
