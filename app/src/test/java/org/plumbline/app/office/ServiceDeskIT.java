package org.plumbline.app.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.app.office.Founding.HEAD;
import static org.plumbline.app.office.Founding.PARTS;
import static org.plumbline.app.office.Founding.facts;
import static org.plumbline.app.office.Founding.id;
import static org.plumbline.app.office.Founding.move;
import static org.plumbline.app.office.Founding.part;
import static org.plumbline.app.office.Founding.refused;
import static org.plumbline.app.office.Founding.working;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.capability.coaching.SupportDesk;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;

/// The service desk: asking, answering, declining, rating, and what it says about each service.
class ServiceDeskIT {
    private static final ServiceDesk DESK = Running.bean(ServiceDesk.class);

    private static PartView live(OfficeView office, String title) {
        return move(
                HEAD,
                part(
                        office,
                        PartKind.SERVICE,
                        title,
                        "measure",
                        "Days",
                        "owner",
                        id(HEAD),
                        "customer",
                        "All",
                        "response_days",
                        "2",
                        "cost",
                        "1000",
                        "hours",
                        "2",
                        "per_project",
                        "3"),
                PartCommand.GO_LIVE);
    }

    private static void ask(Visitor visitor, PartView service, String... facts) {
        var said = new HashMap<>(facts(facts).values());
        said.put("service", service.id().toString());
        visitor.post("/service-desk/new", "/service-desk", said);
    }

    @Test
    @Requirement({"R032", "R064"})
    void a_request_is_answered_or_declined_with_a_reason_and_rated_by_who_asked() {
        var office = working();
        var title = Founding.fresh("Help desk");
        var service = live(office, title);
        var asker = Running.person(Role.REQUESTER);
        var visitor = Visitor.signedIn(asker);
        assertThat(visitor.get("/service-desk").body()).contains(title);

        ask(visitor, service, "title", "Plan my project", "wanted", "A plan");
        ask(visitor, service, "title", "Run my project");
        var requests = Running.as(HEAD, () -> PARTS.of(office.id(), PartKind.REQUEST));
        assertThat(requests).extracting(PartView::title).containsExactly("Plan my project", "Run my project");
        assertThat(refused(() -> move(HEAD, requests.get(1), PartCommand.DECLINE)))
                .contains("Reason");
        move(HEAD, requests.get(1), PartCommand.DECLINE, "reason", "Outside our mandate");
        var accepted = move(HEAD, requests.get(0), PartCommand.ACCEPT);
        var delivered = move(HEAD, accepted, PartCommand.DELIVER, "hours_spent", "5");
        assertThat(refused(() -> move(HEAD, delivered, PartCommand.RATE, "rating", "5")))
                .contains("ONLY_NAMED");
        assertThat(visitor.get("/service-desk").body()).as("no false promise").contains("Said by name");
        visitor.post("/service-desk", "/service-desk/" + delivered.key() + "/rating", Map.of("rating", "4"));

        assertThat(visitor.get("/service-desk").body())
                .contains("Outside our mandate")
                .contains("Rated");
        assertThat(visitor.get(office.href()).statusCode())
                .as("asking opens no office")
                .isEqualTo(404);
        Founding.project("May ask too");
        var standing = Running.as(HEAD, () -> DESK.records(office.id())).getFirst();
        assertThat(standing.asked()).isEqualTo(2);
        assertThat(standing.declined()).isEqualTo(1);
        assertThat(standing.inTime()).isEqualByComparingTo("1");
        assertThat(standing.satisfaction()).isEqualByComparingTo("4");
        assertThat(standing.costEach()).isEqualByComparingTo("1000");
        assertThat(standing.expectedHours()).isNotNull();
        assertThat(Running.as(HEAD, () -> DESK.verdict(office.id()))).contains("hours a year, the team has 0");
    }

    @Test
    @Requirement({"R029", "R056"})
    void a_project_manager_asks_for_a_supporting_service_and_reads_by_when_help_was_agreed() {
        var office = working();
        var title = Founding.fresh("Plan clinic");
        var service = live(office, title);
        var supporting = Founding.change(service, "family", "SUPPORTIVE");
        var general = live(office, Founding.fresh("Tool keeping"));
        var manager = Running.person(
                Role.PROJECT_MANAGER,
                ScopeKind.PROJECT,
                Founding.project("Asks").id());
        var visitor = Visitor.signedIn(manager);
        assertThat(visitor.get("/coaching/support").body())
                .contains(title, "answered within 2 days", "/service-desk/new?service=" + supporting.id())
                .doesNotContain(general.title());

        ask(visitor, service, "title", "Look at my plan", "wanted", "An hour");

        var desk = Running.bean(SupportDesk.class);
        var today = LocalDate.now(Running.bean(Clock.class));
        assertThat(Running.as(manager, desk::seen)).singleElement().satisfies(one -> {
            assertThat(one.title()).isEqualTo("Look at my plan");
            assertThat(one.by()).isEqualTo(today.plusDays(2));
            assertThat(one.isLate(today.plusDays(2))).isFalse();
            assertThat(one.isLate(today.plusDays(3))).isTrue();
        });
        move(
                HEAD,
                Running.as(HEAD, () -> PARTS.of(office.id(), PartKind.REQUEST)).getFirst(),
                PartCommand.ACCEPT);
        var own = Running.as(manager, desk::seen);
        assertThat(desk.figures(own).waiting()).isZero();
        assertThat(desk.figures(own).inTime()).isEqualTo(1.0);
    }
}
