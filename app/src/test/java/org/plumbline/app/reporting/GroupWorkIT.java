package org.plumbline.app.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.engine.status.Rag;

/// What waits for who manages a portfolio.
class GroupWorkIT {
    private final World world = new World();

    @Test
    void a_portfolio_manager_finds_decisions_and_false_greens_of_the_own_portfolio_and_of_no_other() {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var mine = Running.as(
                world.head,
                () -> Running.bean(Groups.class).create(ScopeKind.PORTFOLIO, "Mine " + mark, null, null, null));
        var other = Running.as(
                world.head,
                () -> Running.bean(Groups.class).create(ScopeKind.PORTFOLIO, "Other " + mark, null, null, null));
        var rosy = world.lateProject("Rosy " + mark);
        Running.as(world.head, () -> world.projects.join(rosy.id(), List.of(mine.id())));
        var period = world.month();
        world.handIn(rosy, period, World.body(Rag.GREEN, "We shall catch up"));
        var manager = Running.person(Role.PORTFOLIO_MANAGER, ScopeKind.PORTFOLIO, mine.id());

        var page = Visitor.signedIn(manager).get("/my-work").body();

        assertThat(page)
                .contains("1 project waits for a decision", "1 project is reported greener than its facts")
                .contains("/status?show=false-green&amp;portfolio=" + mine.key(), "/portfolios/" + mine.key())
                .contains("1 projects: 0 red, 1 late, 0 without a report")
                .doesNotContain(other.key());
    }
}
