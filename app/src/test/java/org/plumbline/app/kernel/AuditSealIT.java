package org.plumbline.app.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.app.Asvs;
import org.plumbline.app.Running;
import org.plumbline.app.kernel.audit.AuditSeal;
import org.plumbline.app.kernel.audit.AuditSeal.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class AuditSealIT {
    private final AuditSeal seal = Running.bean(AuditSeal.class);
    private final JdbcClient jdbc = Running.bean(JdbcClient.class);
    private final TransactionTemplate transactions = Running.bean(TransactionTemplate.class);

    @BeforeEach
    void some_sealed_entries() {
        Running.asSystem(() -> transactions.execute(status -> {
            for (var i = 0; i < 6; i++) {
                Running.bean(AuditTrail.class)
                        .record(
                                new Subject("test", Ids.next(), "TST-" + i, null),
                                "changed",
                                Map.of("Füll ⚙", i),
                                Map.of("Füll ⚙", i + 1));
            }
            return true;
        }));
        seal.seal();
    }

    /// Tampers as whoever owns the tables could, looks, and takes it back.
    private Verdict after(String... tampering) {
        return transactions.execute(status -> {
            jdbc.sql("alter table kernel.audit_entry disable trigger user").update();
            List.of(tampering).forEach(sql -> jdbc.sql(sql).update());
            var verdict = seal.verify();
            status.setRollbackOnly();
            return verdict;
        });
    }

    @Test
    void an_untouched_trail_is_intact() {
        assertThat(seal.verify()).isInstanceOf(Verdict.Intact.class);
        assertThat(seal.head().count()).isGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update kernel.audit_entry set changes = '[7]' where sealed_number = 2",
                "update kernel.audit_entry set actor_name = 'Somebody else' where sealed_number = 2",
                "delete from kernel.audit_entry where sealed_number = 3",
                """
                insert into kernel.audit_entry (id, actor_id, actor_name, action, subject_kind, subject_id, subject_key,
                changes, sealed_number, hash)
                select gen_random_uuid(), actor_id, actor_name, action, subject_kind, subject_id, subject_key, changes,
                (select max(sealed_number) + 1 from kernel.audit_entry), hash
                from kernel.audit_entry where sealed_number = 2
                """,
                """
                update kernel.audit_entry set sealed_number = -1 where sealed_number = 2;
                update kernel.audit_entry set sealed_number = 2 where sealed_number = 3;
                update kernel.audit_entry set sealed_number = 3 where sealed_number = -1
                """,
                "delete from kernel.audit_entry where sealed_number > (select max(sealed_number) - 2"
                        + " from kernel.audit_entry)",
                "truncate kernel.audit_entry"
            })
    void an_edit_a_deletion_an_insertion_a_new_order_and_a_shortened_trail_are_found(String tampering) {
        assertThat(after(tampering.split(";"))).isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void a_shortened_trail_whose_head_was_rewritten_disagrees_with_the_noted_head() {
        var noted = seal.head();

        var verdict = transactions.execute(status -> {
            jdbc.sql("alter table kernel.audit_entry disable trigger user").update();
            jdbc.sql("delete from kernel.audit_entry where sealed_number = :last")
                    .param("last", noted.count())
                    .update();
            jdbc.sql("""
                            update kernel.audit_head set sealed_count = sealed_count - 1, hash =
                            (select hash from kernel.audit_entry order by sealed_number desc nulls last limit 1)
                            """).update();
            assertThat(seal.verify()).isInstanceOf(Verdict.Intact.class);
            var found = seal.verify(noted);
            status.setRollbackOnly();
            return found;
        });

        assertThat(verdict).isInstanceOf(Verdict.Broken.class);
    }

    @Test
    @Asvs("16.4.2")
    void the_database_itself_refuses_to_change_the_trail() {
        for (var sql : List.of(
                "update kernel.audit_entry set action = 'x' where sealed_number = 1",
                "update kernel.audit_entry set sealed_number = null where sealed_number = 1",
                "delete from kernel.audit_entry where sealed_number = 1",
                "truncate kernel.audit_entry")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).hasMessageContaining("never changed");
        }
    }
}
