package org.plumbline.app.exchange.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.PlanFiles;
import org.plumbline.app.delivery.PlanFiles.CustomValue;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.field.ArrivingFields;
import org.plumbline.app.kernel.field.CustomField;
import org.plumbline.app.kernel.field.CustomFields;
import org.plumbline.app.kernel.field.FieldType;
import org.springframework.stereotype.Component;

/// Brings what the owners of a file defined themselves into custom fields of the project, typed, so that it can be
/// seen,
/// filtered and exported. What fits no field, a text as long as a report, is kept beside it as it stands.
@Component
class OwnFields {
    private static final String KIND = "project";
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_TEXT = 2_000;

    private final PlanFiles kept;
    private final Projects projects;
    private final ArrivingFields fields;
    private final CustomFields all;

    OwnFields(PlanFiles kept, Projects projects, ArrivingFields fields, CustomFields all) {
        this.all = all;
        this.kept = kept;
        this.projects = projects;
        this.fields = fields;
    }

    /// A value of a field of one's own.
    ///
    /// @param choices what may be chosen, empty for no choice
    /// @param value in the one form of its type: a number with a point, a day as 2026-10-31, `yes` or `no`
    /// @param isValue false for words that say why there is none; they are kept, but no field holds them
    /// @param cells the row it stands in, null where there is none
    record OwnValue(
            String name,
            FieldType type,
            List<String> choices,
            String value,
            boolean isValue,
            @Nullable Cells cells) {}

    /// @return true where anything differs from before
    boolean keep(ProjectView project, LocalDate asOf, List<OwnValue> values, FileContext file) {
        var raw = new LinkedHashMap<String, CustomValue>();
        var typed = new HashMap<UUID, String>();
        for (var own : values) {
            raw.put(own.name(), new CustomValue(kind(own.type()), own.value()));
            var field = own.isValue() ? field(own, file.outcome()) : null;
            if (field != null) {
                type(own, field, typed, file.outcome());
            }
        }
        boolean isChanged = kept.keep(project.id(), asOf, file.file(), raw) > 0;
        return projects.describe(project.id(), typed) || isChanged;
    }

    private void type(OwnValue own, CustomField field, Map<UUID, String> typed, Outcome outcome) {
        try {
            typed.put(field.id(), all.read(field, own.value()));
        } catch (Refusal refusal) {
            var cells = own.cells();
            if (cells != null && own.value().length() <= LONGEST_TEXT) {
                cells.problem(own.name(), own.value(), Sentences.of(refusal));
            } else {
                outcome.note("\"%s\": what the field cannot hold is kept beside it.".formatted(field.label()));
            }
        }
    }

    private @Nullable CustomField field(OwnValue own, Outcome outcome) {
        var known = outcome.ownFields();
        var label = label(own.name());
        var met = known.get(label);
        boolean isWhole =
                met == null || met.type() != FieldType.CHOICE || met.choices().containsAll(own.choices());
        if (!known.containsKey(label) || !isWhole) {
            met = fields.ensure(KIND, label, own.type(), own.choices()).orElse(null);
            known.put(label, met);
            outcome.note(
                    met == null
                            ? "\"%s\" is kept, but is no field of the project: there are too many, or you may add none."
                                    .formatted(label)
                            : "\"%s\" is a field of the project: %s.".formatted(label, words(met)));
        }
        return met;
    }

    private static String words(CustomField field) {
        return switch (field.type()) {
            case TEXT -> "text";
            case NUMBER, MONEY -> "number";
            case DATE -> "date";
            case YES_NO -> "yes or no";
            case PERSON -> "person";
            case CHOICE -> "a choice of " + field.choices().size();
        };
    }

    /// At most as long as a field's name may be, cut at a word.
    private static String label(String name) {
        if (name.length() <= LONGEST_LABEL) {
            return name;
        }
        var cut = name.substring(0, LONGEST_LABEL - 1);
        var space = cut.lastIndexOf(' ');
        return (space > LONGEST_LABEL / 2 ? cut.substring(0, space) : cut) + "…";
    }

    private static String kind(FieldType type) {
        return switch (type) {
            case NUMBER, MONEY -> "number";
            case DATE -> "date";
            case YES_NO -> "flag";
            case CHOICE -> "choice";
            case TEXT, PERSON -> "text";
        };
    }
}
