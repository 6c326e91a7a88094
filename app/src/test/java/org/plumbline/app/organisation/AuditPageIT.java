package org.plumbline.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Subject;
import org.springframework.transaction.support.TransactionTemplate;

/// The audit trail speaks in words.
class AuditPageIT {
    @Test
    void ids_codes_days_and_names_of_columns_are_worded_and_a_record_can_be_opened() {
        var admin = Running.person(Role.ADMINISTRATOR);
        var mark = "OFC-" + UUID.randomUUID().toString().substring(0, 8);
        Running.as(
                admin,
                () -> Running.bean(TransactionTemplate.class).execute(transaction -> {
                    Running.bean(AuditTrail.class)
                            .record(
                                    new Subject("office", UUID.randomUUID(), mark, null),
                                    "changed",
                                    Map.of("state", "IN_FORCE"),
                                    Map.of(
                                            "state",
                                            "NOT_STARTED",
                                            "mandate_by",
                                            admin.personId(),
                                            "Ratings",
                                            "{SCHEDULE=AMBER, COST=GREEN}",
                                            "Due",
                                            LocalDate.of(2026, 11, 3)));
                    return mark;
                }));

        var page = Visitor.signedIn(admin).get("/admin/audit?q=" + mark).body();

        assertThat(page)
                .contains("State: In force → Not started", "Mandate by: " + admin.name())
                .contains("Ratings: Schedule amber, cost green", "Due: 3 Nov 2026")
                .contains("href=\"/offices/" + mark + "\"")
                .doesNotContain("IN_FORCE", "mandate_by", admin.personId().toString());
    }
}
