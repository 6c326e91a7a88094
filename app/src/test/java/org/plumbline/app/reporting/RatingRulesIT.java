package org.plumbline.app.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.engine.status.Rag;

/// Tolerances and rates as the office sets them, and what they do.
class RatingRulesIT {
    private static final String PAGE = "/status/rules";

    private final World world = new World();
    private final RatingRules rules = Running.bean(RatingRules.class);

    private Rag computed(ProjectView project) {
        return Running.as(world.head, () -> Running.bean(Statuses.class).live(project.id()))
                .computed()
                .overall();
    }

    private void tolerate(String key, int days) {
        Running.as(world.head, () -> rules.tolerate(key, days, new BigDecimal("0.95"), new BigDecimal("0.85")));
    }

    @Test
    void the_nearest_tolerance_decides_and_withdrawing_it_follows_what_is_above_again() {
        var programme = Running.as(
                world.head,
                () -> Running.bean(Groups.class)
                        .create(ScopeKind.PROGRAMME, "Tolerant " + UUID.randomUUID(), null, null, null));
        var late = world.project(
                "Sixty days late",
                Map.of(
                        ProjectField.PROGRAMME,
                        programme.id(),
                        ProjectField.FORECAST_FINISH,
                        java.time.LocalDate.of(2199, 8, 29)));
        assertThat(computed(late)).isEqualTo(Rag.RED);

        tolerate(programme.key(), 90);
        assertThat(computed(late)).isEqualTo(Rag.AMBER);
        tolerate(late.key(), 10);
        assertThat(computed(late)).isEqualTo(Rag.RED);
        Running.as(world.head, () -> rules.withdraw(late.key()));
        assertThat(computed(late)).isEqualTo(Rag.AMBER);
        Running.as(world.head, () -> rules.withdraw(programme.key()));
        assertThat(computed(late)).isEqualTo(Rag.RED);

        assertThat(Running.as(world.head, rules::toleranceHistory))
                .filteredOn(one ->
                        one.scopeKey().equals(late.key()) || one.scopeKey().equals(programme.key()))
                .extracting(Tolerance::isWithdrawn)
                .containsExactly(true, true, false, false);
    }

    private static Map<String, String> own(String project, String days, String amber, String red) {
        return Map.of("project", project, "own_late_days", days, "own_amber_index", amber, "own_red_index", red);
    }

    @Test
    void the_page_says_what_a_change_did_and_refuses_nonsense_with_what_was_typed() {
        var late = world.lateProject("On the page");
        var head = Visitor.signedIn(world.head);
        var sent = own(late.key(), "90", "0.95", "0,85");

        assertThat(head.post(PAGE, PAGE + "/tolerances/own", sent).statusCode()).isEqualTo(302);
        var page = head.get(PAGE).body();
        assertThat(page).contains(late.key(), "Computed today", "red later than 90 days", world.head.name());
        assertThat(computed(late)).isEqualTo(Rag.AMBER);

        var odd = own(late.key(), "90", "0.5", "0.7");
        var refused = head.post(PAGE, PAGE + "/tolerances/own", odd);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("red not above amber", "value=\"0.7\"");
        var nowhere = own("PRJ-9999", "9", "0.9", "0.8");
        assertThat(head.post(PAGE, PAGE + "/tolerances/own", nowhere).body())
                .contains("There is no project, programme or portfolio PRJ-9999");
        var rate = Map.of("currency", "XQQ", "from", "2026-01-01", "rate", "1");
        assertThat(head.post(PAGE, PAGE + "/rates", rate).statusCode()).isEqualTo(422);
        Running.as(world.head, () -> rules.withdraw(late.key()));
    }

    @Test
    void a_rate_holds_from_its_day_and_only_who_confirms_money_sets_it() {
        var before = Running.as(world.head, world.periods::settings);
        settle(before, "GBP");
        try {
            var finance = Visitor.signedIn(Running.person(Role.FINANCE));
            var rate = Map.of("currency", "chf", "from", "2026-01-01", "rate", "0.91");
            assertThat(finance.post(PAGE, PAGE + "/rates", rate).statusCode()).isEqualTo(302);

            assertThat(finance.get(PAGE).body())
                    .contains("CHF", "0.91", "Finance")
                    .doesNotContain("was 0.91");
            var again = Map.of("currency", "chf", "from", "2026-01-01", "rate", "0.93");
            assertThat(finance.post(PAGE, PAGE + "/rates", again).statusCode()).isEqualTo(302);
            assertThat(finance.get(PAGE).body()).contains("0.93", "was 0.91");
            var reader = Running.person(Role.EXECUTIVE);
            assertThatThrownBy(() -> Running.as(reader, rules::rates)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> Running.as(
                            reader, () -> rules.tolerate("", 10, new BigDecimal("0.95"), new BigDecimal("0.85"))))
                    .isInstanceOf(Forbidden.class);
        } finally {
            settle(Running.as(world.head, world.periods::settings), before.currency());
        }
    }

    private void settle(ReportingSettings now, @org.jspecify.annotations.Nullable String currency) {
        Running.as(world.head, () -> {
            world.periods.settle(new ReportingSettings(
                    now.calendar(), now.tolerances(), currency, now.officeSince(), now.version()));
            return true;
        });
    }
}
