package org.plumbline.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.registers.RegisterFilter;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.Registers;

/// Every main screen opens for the head of the PMO, on a desk and on a telephone, and shuts nobody out.
class ScreensIT {
    /// @param name of the pictures
    /// @param path its address
    private record Screen(String name, String path) {}

    private static final List<Screen> SCREENS = List.of(
            new Screen("my-work", "/my-work"),
            new Screen("wall", "/status?show=red"),
            new Screen("projects", "/projects"),
            new Screen("project", "/projects/PRJ-0001"),
            new Screen("plan", "/projects/PRJ-0001/plan"),
            new Screen("analysis-all", "/projects/PRJ-0001/analysis?show=all"),
            new Screen("analysis-earned", "/projects/PRJ-0001/analysis/earned-value"),
            new Screen("money", "/projects/PRJ-0001/money"),
            new Screen("project-edit", "/projects/PRJ-0001/edit"),
            new Screen("project-status", "/projects/PRJ-0001/status"),
            new Screen("project-history", "/projects/PRJ-0001/history"),
            new Screen("programmes", "/programmes"),
            new Screen("portfolios", "/portfolios"),
            new Screen("programme", "/programmes/PRG-0001"),
            new Screen("programme-edit", "/programmes/PRG-0001/edit"),
            new Screen("portfolio", "/portfolios/PFO-0001"),
            new Screen("portfolio-projects", "/portfolios/PFO-0001/projects"),
            new Screen("portfolio-roadmap", "/portfolios/PFO-0001/roadmap"),
            new Screen("portfolio-history", "/portfolios/PFO-0001/history"),
            new Screen("departments", "/departments"),
            new Screen("registers", "/registers?kind=risk&sort=-score"),
            new Screen("registers-new", "/registers/new?kind=risk"),
            new Screen("registers-matrix", "/registers/matrix"),
            new Screen("registers-project", "/projects/PRJ-0001/registers/risk"),
            new Screen("offices", "/offices"),
            new Screen("office-network", "/offices/network"),
            new Screen("office-types", "/offices/types"),
            new Screen("office-hub", "/offices/OFC-0001"),
            new Screen("office-setup", "/offices/OFC-0001/setup?order=outcomes_first"),
            new Screen("office-revisit", "/offices/OFC-0001/revisit"),
            new Screen("office-advisor", "/offices/OFC-0001/advisor"),
            new Screen("office-ranking", "/offices/OFC-0001/advisor/ranking"),
            new Screen("office-settings", "/offices/OFC-0001/settings"),
            new Screen("office-assessment", "/offices/OFC-0001/assessment"),
            new Screen("office-charter", "/offices/OFC-0001/charter"),
            new Screen("office-definition", "/offices/OFC-0001/definition"),
            new Screen("office-services", "/offices/OFC-0001/services"),
            new Screen("office-catalogue", "/offices/OFC-0001/catalogue"),
            new Screen("office-demand", "/offices/OFC-0001/demand"),
            new Screen("office-plan", "/offices/OFC-0001/plan"),
            new Screen("office-roadmap", "/offices/OFC-0001/roadmap"),
            new Screen("office-trace", "/offices/OFC-0001/trace"),
            new Screen("office-means", "/offices/OFC-0001/means"),
            new Screen("office-value", "/offices/OFC-0001/value"),
            new Screen("office-review", "/offices/OFC-0001/review"),
            new Screen("office-list", "/offices/OFC-0001/lists/objective?show=all"),
            new Screen("office-part", "/offices/parts/PMT-0001"),
            new Screen("office-day", "/my-office-day"),
            new Screen("ideas", "/ideas"),
            new Screen("idea-new", "/ideas/new"),
            new Screen("idea", "/ideas/IDA-0012"),
            new Screen("service-desk", "/service-desk"),
            new Screen("proposals", "/proposals"),
            new Screen("scenario", "/scenarios/SCN-0001"),
            new Screen("scoring", "/scoring"),
            new Screen("objectives", "/objectives"),
            new Screen("benefits-all", "/benefits"),
            new Screen("method", "/methods/MTH-0001"),
            new Screen("library", "/library"),
            new Screen("training", "/training"),
            new Screen("curriculum", "/training/curricula/CUR-0001"),
            new Screen("coaching", "/coaching"),
            new Screen("adoption", "/adoption"),
            new Screen("assessment", "/assessments/MAT-0004"),
            new Screen("audits", "/audits"),
            new Screen("audit", "/audits/AUD-0001"),
            new Screen("problem", "/problems/PRB-0001"),
            new Screen("standards-kept", "/standards"),
            new Screen("controlling", "/controlling"),
            new Screen("bodies", "/bodies"),
            new Screen("body", "/bodies/BDY-0001"),
            new Screen("body-meetings", "/bodies/BDY-0001/meetings"),
            new Screen("body-outcomes", "/bodies/BDY-0001/outcomes"),
            new Screen("body-new", "/bodies/new?kind=CHANGE_BOARD"),
            new Screen("meeting", "/meetings/MTG-0001"),
            new Screen("roles", "/roles"),
            new Screen("role", "/roles/ROL-0002"),
            new Screen("roles-vacancies", "/roles/vacancies"),
            new Screen("roles-handbook", "/roles/handbook"),
            new Screen("raci", "/raci"),
            new Screen("raci-matrix", "/raci/RAC-0003"),
            new Screen("charts-governance", "/charts/governance"),
            new Screen("charts-roles", "/charts/roles"),
            new Screen("charts-organisation", "/charts/organisation"),
            new Screen("processes", "/processes"),
            new Screen("process", "/processes/PRC-0001"),
            new Screen("roles-approvals", "/roles/approvals"),
            new Screen("roles-jobs", "/roles/jobs"),
            new Screen("roles-authority", "/roles/authority"),
            new Screen("roles-culture", "/roles/culture"),
            new Screen("administration-queue", "/administration-queue"),
            new Screen("external-staff", "/admin/external-staff"),
            new Screen("people", "/admin/people"),
            new Screen("surveys", "/surveys"),
            new Screen("survey-results", "/surveys/SVY-0003"),
            new Screen("survey-answer", "/surveys/SVY-0004/answer"),
            new Screen("status-review", "/status/review"),
            new Screen("status-distribution", "/status/distribution"),
            new Screen("status-periods", "/status/periods"),
            new Screen("status-groups", "/status/groups"),
            new Screen("status-rules", "/status/rules"),
            new Screen("data-quality", "/data-quality"),
            new Screen("performance", "/performance"),
            new Screen("imports", "/imports"),
            new Screen("settings", "/settings"),
            new Screen("calendar", "/settings/calendar"),
            new Screen("notifications", "/notifications"),
            new Screen("tokens", "/settings/tokens"));

    @Test
    void every_main_screen_opens_on_desk_and_telephone_and_shuts_nobody_out() {
        var complaints = new ArrayList<String>();
        try (var visit = DemoServer.visit("PMO head").expecting(404).expecting(500)) {
            SCREENS.forEach(screen -> look(visit, screen, complaints));
            records().forEach(screen -> look(visit, screen, complaints));
        }
        assertThat(complaints).isEmpty();
    }

    /// One record of each register, and a department with people.
    private static List<Screen> records() {
        return DemoServer.asSystem(() -> {
            var screens = new ArrayList<Screen>();
            for (var kind : RegisterKind.values()) {
                var filter = RegisterFilter.all().of(kind).page(0, 1);
                DemoServer.bean(Registers.class)
                        .list(filter)
                        .rows()
                        .forEach(record ->
                                screens.add(new Screen("record-" + kind.word(), "/registers/" + record.key())));
            }
            var departments = DemoServer.bean(Departments.class);
            departments.headcounts().keySet().stream()
                    .findFirst()
                    .ifPresent(id -> screens.add(new Screen("department", "/departments/" + id)));
            return screens;
        });
    }

    private static void look(Visit visit, Screen screen, List<String> complaints) {
        try {
            var page = visit.open(screen.path());
            Browser.shoot(page, screen.name());
            Browser.fitsNarrow(page);
            Browser.axe(page);
        } catch (AssertionError complaint) {
            complaints.add(screen.name() + ": " + complaint.getMessage());
        }
    }
}
