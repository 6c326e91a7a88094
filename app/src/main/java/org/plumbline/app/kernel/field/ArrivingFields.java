package org.plumbline.app.kernel.field;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Custom fields that come along with imported records: whoever may import may bring them.
@Component
public class ArrivingFields {
    /// As many fields a kind of record may have before no more come in by themselves.
    public static final int MOST = 60;

    private final CustomFields fields;
    private final JdbcClient jdbc;
    private final Access access;
    private final AuditTrail audit;

    ArrivingFields(CustomFields fields, JdbcClient jdbc, Access access, AuditTrail audit) {
        this.fields = fields;
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
    }

    /// The field of a label, made where there is none; a choice that came with an import gains the choices it lacks.
    ///
    /// @return empty where there is none and the acting person may bring none, or there are {@link #MOST} already
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<CustomField> ensure(String subjectKind, String label, FieldType type, List<String> choices) {
        var all = fields.of(subjectKind);
        var known = all.stream()
                .filter(field -> field.label().equalsIgnoreCase(label.strip()))
                .findFirst();
        boolean mayBring = access.may(Permission.IMPORT) || access.may(Permission.ADMINISTER);
        if (known.isPresent()) {
            return Optional.of(mayBring ? widened(known.get(), choices) : known.get());
        }
        if (!mayBring || all.size() >= MOST) {
            return Optional.empty();
        }
        var field = fields.add(subjectKind, label, type, choices);
        jdbc.sql("update kernel.custom_field set has_arrived = true where id = :id")
                .param("id", field.id())
                .update();
        return Optional.of(field);
    }

    private CustomField widened(CustomField field, List<String> choices) {
        var all = new LinkedHashSet<>(field.choices());
        choices.stream()
                .filter(choice -> all.stream().noneMatch(choice::equalsIgnoreCase))
                .forEach(all::add);
        if (field.type() != FieldType.CHOICE || all.size() == field.choices().size()) {
            return field;
        }
        var listed = List.copyOf(all);
        boolean isOurs = jdbc.sql("update kernel.custom_field set choices = :choices where id = :id and has_arrived")
                        .param("choices", String.join("\n", listed))
                        .param("id", field.id())
                        .update()
                == 1;
        if (!isOurs) {
            return field;
        }
        audit.record(
                new Subject("custom-field", field.id(), field.label(), null),
                "changed",
                java.util.Map.of("Choices", String.join(", ", field.choices())),
                java.util.Map.of("Choices", String.join(", ", listed)));
        return new CustomField(field.id(), field.subjectKind(), field.label(), field.type(), listed);
    }
}
