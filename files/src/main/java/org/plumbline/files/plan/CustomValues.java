package org.plumbline.files.plan;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mpxj.CustomField;
import org.mpxj.Duration;
import org.mpxj.FieldType;
import org.mpxj.FieldTypeClass;
import org.mpxj.ProjectFile;
import org.mpxj.TimeUnit;
import org.plumbline.files.Value;

/// The fields authors define themselves: those with an alias and the free ones (Text1, Cost3, user defined) in use.
final class CustomValues {
    private static final Pattern FREE = Pattern.compile(
            "(?:TEXT|NUMBER|FLAG|COST|DATE|START|FINISH|DURATION|OUTLINE_CODE|ENTERPRISE_[A-Z_]+?_?)\\d+");
    private static final int LOOKUP_VALUES = 2_000;

    private final ProjectFile project;
    private final Map<FieldTypeClass, Map<FieldType, String>> names = new LinkedHashMap<>();

    CustomValues(ProjectFile project) {
        this.project = project;
        var fields = new LinkedHashSet<FieldType>();
        for (var field : project.getCustomFields()) {
            fields.add(field.getFieldType());
        }
        fields.addAll(project.getPopulatedFields());
        for (var field : fields) {
            if (field != null && isCustom(field)) {
                names.computeIfAbsent(field.getFieldTypeClass(), k -> new LinkedHashMap<>())
                        .put(field, name(field));
            }
        }
    }

    private boolean isCustom(FieldType field) {
        var defined = project.getCustomFields().get(field);
        return (defined != null && defined.getAlias() != null)
                || field instanceof org.mpxj.UserDefinedField
                || FREE.matcher(field.name()).matches();
    }

    private String name(FieldType field) {
        var defined = project.getCustomFields().get(field);
        var alias = defined == null ? null : defined.getAlias();
        return alias == null || alias.isBlank() ? String.valueOf(field.getName()) : alias;
    }

    Map<String, Value> of(FieldTypeClass owner, Function<FieldType, @Nullable Object> cells) {
        var values = new LinkedHashMap<String, Value>();
        names.getOrDefault(owner, Map.of()).forEach((field, name) -> {
            var value = value(cells.apply(field));
            if (value != null) {
                values.putIfAbsent(name, value);
            }
        });
        return values;
    }

    private @Nullable Value value(@Nullable Object found) {
        return switch (found) {
            case null -> null;
            case String text -> text.isBlank() ? null : new Value.Text(text);
            case Boolean flag -> flag ? new Value.Flag(true) : null;
            case LocalDateTime moment -> new Value.Moment(moment);
            case Duration duration -> new Value.Figure(hours(duration));
            case BigDecimal number -> new Value.Figure(number);
            case Number number ->
                Double.isFinite(number.doubleValue())
                        ? new Value.Figure(BigDecimal.valueOf(number.doubleValue()))
                        : null;
            default -> new Value.Text(found.toString());
        };
    }

    private BigDecimal hours(Duration duration) {
        if (duration.getUnits() == null) {
            return BigDecimal.ZERO;
        }
        double hours = duration.convertUnits(TimeUnit.HOURS, project.getProjectProperties())
                .getDuration();
        return Double.isFinite(hours) ? BigDecimal.valueOf(hours) : BigDecimal.ZERO;
    }

    List<Plan.CustomField> definitions() {
        var definitions = new ArrayList<Plan.CustomField>();
        names.forEach((owner, fields) -> fields.keySet().forEach(field -> definitions.add(definition(owner, field))));
        return definitions;
    }

    private Plan.CustomField definition(FieldTypeClass owner, FieldType field) {
        var defined = project.getCustomFields().get(field);
        return new Plan.CustomField(
                owner.name(),
                String.valueOf(field.getName()),
                defined == null ? null : defined.getAlias(),
                field.getDataType() == null ? "STRING" : field.getDataType().name(),
                defined == null ? List.of() : lookup(defined));
    }

    private static List<String> lookup(CustomField field) {
        Set<String> values = new LinkedHashSet<>();
        for (var item : field.getLookupTable()) {
            if (item != null && item.getValue() != null && values.size() < LOOKUP_VALUES) {
                values.add(item.getValue().toString());
            }
        }
        return List.copyOf(values);
    }
}
