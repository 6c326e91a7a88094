package org.plumbline.app.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.kernel.field.CustomField;
import org.plumbline.app.kernel.field.CustomFields;
import org.plumbline.app.kernel.field.CustomFilter;
import org.plumbline.app.kernel.field.FieldType;
import org.plumbline.app.kit.register.RegisterQuery;
import org.springframework.transaction.support.TransactionTemplate;

class CustomFieldsIT {
    private final CustomFields fields = Running.bean(CustomFields.class);
    private final String kind = "test-" + UUID.randomUUID();
    private final Subject subject = new Subject(kind, Ids.next(), "TST-0001", null);

    private CustomField define(String label, FieldType type, String... choices) {
        return Running.asSystem(() -> fields.define(kind, label, type, List.of(choices)));
    }

    private void set(Map<UUID, String> typed) {
        Running.asSystem(() -> Running.bean(TransactionTemplate.class).execute(status -> fields.set(subject, typed)));
    }

    private java.util.@org.jspecify.annotations.Nullable Set<UUID> among(Map<String, String> asked) {
        var parameters = new java.util.HashMap<String, String[]>();
        asked.forEach((name, value) -> parameters.put(name, new String[] {value}));
        return Running.bean(CustomFilter.class).among(kind, RegisterQuery.of("/x", parameters));
    }

    @Test
    void values_of_every_type_are_read_kept_in_one_form_and_found() {
        var money = define("Grant money", FieldType.MONEY);
        var choice = define("Region <b>", FieldType.CHOICE, "North", "South", "");
        var yes = define("Insured", FieldType.YES_NO);

        set(Map.of(money.id(), " 1,250.50", choice.id(), "south", yes.id(), "Yes"));

        assertThat(fields.values(List.of(subject.id())).get(subject.id()))
                .isEqualTo(Map.of(money.id(), "1250.5", choice.id(), "South", yes.id(), "true"));
        assertThat(among(Map.of(choice.parameter(), "South"))).containsExactly(subject.id());
        var history = Running.bean(AuditTrail.class).of(subject, 5);
        assertThat(history.getFirst().changes()).contains(new AuditTrail.Change("Region <b>", "", "South"));
    }

    @Test
    void what_is_none_of_the_type_is_refused_and_nothing_is_written() {
        var number = define("Number", FieldType.NUMBER);
        var date = define("Date", FieldType.DATE);
        var choice = define("Choice", FieldType.CHOICE, "A", "B");

        for (var bad : List.of(
                Map.of(number.id(), "1e999999"),
                Map.of(number.id(), "=1+1"),
                Map.of(date.id(), "2026-02-30"),
                Map.of(choice.id(), "C"))) {
            assertThatThrownBy(() -> set(bad)).hasMessage("NOT_READABLE");
        }
        assertThat(fields.values(List.of(subject.id()))).isEmpty();
    }

    @Test
    void only_administrators_define_fields_and_a_name_is_used_once() {
        define("Once", FieldType.TEXT);

        assertThatThrownBy(() -> define("ONCE", FieldType.TEXT)).hasMessage("LABEL_TAKEN");
        assertThatThrownBy(() -> define("Empty list", FieldType.CHOICE)).hasMessage("CHOICES_NEEDED");
        var head = Running.person(Role.PMO_HEAD);
        assertThatThrownBy(() -> Running.as(head, () -> fields.define(kind, "Mine", FieldType.TEXT, List.of())))
                .isInstanceOf(Forbidden.class);
    }
}
