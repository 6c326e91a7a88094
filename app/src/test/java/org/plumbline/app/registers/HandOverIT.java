package org.plumbline.app.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.field.CustomFields;
import org.plumbline.app.kernel.field.FieldType;
import org.plumbline.app.organisation.Departures;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonMerges;
import org.plumbline.app.reporting.Audience;
import org.plumbline.app.reporting.Audiences;
import org.springframework.transaction.support.TransactionTemplate;

/// What becomes of records, of fields of one's own and of audiences when somebody leaves or turns out to be another.
class HandOverIT {
    private final ProjectView project = Registrations.project("Hand-over " + UUID.randomUUID());
    private final Actor admin = Running.person(Role.ADMINISTRATOR);
    private final Actor leaver = Running.person(Role.ANALYST);

    private RegisterView record(RegisterKind kind, RegisterField field, UUID person) {
        return Registrations.record(kind, project.id(), Map.of(RegisterField.TITLE, kind + " of one", field, person));
    }

    private static RegisterView read(RegisterView record) {
        return Running.asSystem(() -> Registrations.REGISTERS.get(record.id()));
    }

    private void leave() {
        Running.as(admin, () -> {
            Running.bean(Departures.class).leave(leaver.personId());
            return 0;
        });
    }

    @Test
    void open_records_of_who_leaves_are_vacant_and_listed_until_somebody_takes_them() {
        var risk = record(RegisterKind.RISK, RegisterField.OWNER, leaver.personId());
        var decision = record(RegisterKind.DECISION, RegisterField.ASKED_OF, leaver.personId());
        var closed = record(RegisterKind.ACTION, RegisterField.OWNER, leaver.personId());
        Running.as(
                Registrations.HEAD,
                () -> Registrations.REGISTERS.move(closed.id(), 0, RegisterCommand.FINISH, Map.of()));

        leave();

        assertThat(read(risk).values()).doesNotContainKey(RegisterField.OWNER);
        assertThat(read(decision).values()).doesNotContainKey(RegisterField.ASKED_OF);
        assertThat(read(closed).values()).containsEntry(RegisterField.OWNER, leaver.personId());
        var visitor = Visitor.signedIn(Registrations.HEAD);
        var page = "/people/" + leaver.personId() + "/hand-over";
        assertThat(visitor.get(page).body())
                .contains("/registers/" + risk.key() + "/edit", decision.key(), "Asked of")
                .doesNotContain(closed.key());
        assertThat(visitor.get("/registers/" + risk.key() + "/edit").statusCode())
                .isEqualTo(200);

        Running.as(
                Registrations.HEAD,
                () -> Registrations.REGISTERS.change(
                        risk.id(), read(risk).version(), Map.of(RegisterField.OWNER, Registrations.HEAD.personId())));

        assertThat(visitor.get(page).body()).contains(decision.key()).doesNotContain(risk.key());
        assertThat(Visitor.signedIn(Running.person(Role.REQUESTER)).get(page).body())
                .doesNotContain(decision.key());
    }

    @Test
    void records_fields_and_audiences_of_two_spellings_are_one_persons() {
        var gone = Running.asSystem(() -> Running.bean(People.class).ensure("J. " + UUID.randomUUID()));
        var risk = record(RegisterKind.RISK, RegisterField.OWNER, gone);
        var field = Running.as(
                admin,
                () -> Running.bean(CustomFields.class)
                        .define("risk", "Escort " + UUID.randomUUID(), FieldType.PERSON, List.of()));
        Running.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> Running.asSystem(() -> {
                    Running.bean(CustomFields.class).set(Registers.subject(risk), Map.of(field.id(), gone.toString()));
                    return 0;
                }));
        var audience = audience(List.of(gone, leaver.personId()));

        Running.as(admin, () -> {
            Running.bean(PersonMerges.class).merge(gone, leaver.personId());
            return 0;
        });

        assertThat(read(risk).values()).containsEntry(RegisterField.OWNER, leaver.personId());
        assertThat(Running.bean(CustomFields.class).values(List.of(risk.id())).get(risk.id()))
                .containsEntry(field.id(), leaver.personId().toString());
        assertThat(read(audience).people()).containsExactly(leaver.personId());

        leave();

        assertThat(read(audience).people()).isEmpty();
    }

    private static Audience audience(List<UUID> people) {
        return Running.as(Registrations.HEAD, () -> {
            var made = new Audience(
                    UUID.randomUUID(),
                    "Readers " + UUID.randomUUID(),
                    null,
                    Audience.Carriage.LINK,
                    false,
                    List.copyOf(people),
                    List.of(),
                    0);
            Running.bean(Audiences.class).save(made);
            return made;
        });
    }

    private static Audience read(Audience audience) {
        return Running.as(
                Registrations.HEAD, () -> Running.bean(Audiences.class).get(audience.id()));
    }
}
