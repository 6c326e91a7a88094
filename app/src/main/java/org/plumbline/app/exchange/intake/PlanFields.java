package org.plumbline.app.exchange.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.plumbline.app.exchange.intake.OwnFields.OwnValue;
import org.plumbline.app.kernel.field.FieldType;
import org.plumbline.files.Value;
import org.plumbline.files.plan.Plan;

/// The fields that the author of a plan gave the project as a whole: those of the one row that stands for it.
final class PlanFields {
    private PlanFields() {}

    static List<OwnValue> of(Plan plan) {
        var root =
                plan.tasks().stream().filter(task -> task.outlineLevel() == 0).findFirst();
        if (root.isEmpty()
                || plan.tasks().stream()
                                .filter(task -> task.outlineLevel() == 0)
                                .count()
                        > 1) {
            return List.of();
        }
        var lookups = new HashMap<String, List<String>>();
        plan.customFields().forEach(field -> {
            var alias = field.alias();
            lookups.putIfAbsent(alias == null || alias.isBlank() ? field.name() : alias, field.lookup());
        });
        var values = new ArrayList<OwnValue>();
        root.get().custom().forEach((title, value) -> {
            var name = Texts.line(title, 200);
            var text = Texts.clean(text(value));
            var choices = lookups.getOrDefault(title, List.of());
            if (name != null && text != null) {
                values.add(new OwnValue(name, type(value, text, choices), choices, text, true, null));
            }
        });
        return values;
    }

    private static FieldType type(Value value, String text, List<String> choices) {
        return switch (value) {
            case Value.Figure _ -> FieldType.NUMBER;
            case Value.Day _, Value.Moment _ -> FieldType.DATE;
            case Value.Flag _ -> FieldType.YES_NO;
            case Value.Text _, Value.Rating _ -> choices.contains(text) ? FieldType.CHOICE : FieldType.TEXT;
        };
    }

    private static String text(Value value) {
        return value instanceof Value.Moment moment
                ? moment.moment().toLocalDate().toString()
                : Texts.of(value);
    }
}
