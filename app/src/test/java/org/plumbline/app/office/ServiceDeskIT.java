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

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Role;

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
}
