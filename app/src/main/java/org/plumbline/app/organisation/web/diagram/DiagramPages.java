package org.plumbline.app.organisation.web.diagram;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kit.diagram.Box;
import org.plumbline.app.kit.diagram.Drawing;
import org.plumbline.app.kit.diagram.Drawing.Look;
import org.plumbline.app.kit.diagram.DrawingFile;
import org.plumbline.app.kit.diagram.TreeDiagram;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.body.Bodies;
import org.plumbline.app.organisation.body.BodyView;
import org.plumbline.app.organisation.body.Post;
import org.plumbline.app.organisation.body.Seats;
import org.plumbline.app.organisation.role.ApprovalPath;
import org.plumbline.app.organisation.role.AssignmentView;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.plumbline.app.organisation.role.RoleHolders;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The charts: departments, bodies and roles, each always as the data stands.
@Controller
class DiagramPages {
    private final Departments departments;
    private final Bodies bodies;
    private final Seats seats;
    private final People people;
    private final RoleCatalogue roles;
    private final RoleHolders holders;
    private final ApprovalPath path;
    private final Access access;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    DiagramPages(
            Departments departments,
            Bodies bodies,
            Seats seats,
            People people,
            RoleCatalogue roles,
            RoleHolders holders,
            ApprovalPath path,
            Access access,
            Clock clock) {
        this.departments = departments;
        this.bodies = bodies;
        this.seats = seats;
        this.people = people;
        this.roles = roles;
        this.holders = holders;
        this.path = path;
        this.access = access;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry diagramsEntry() {
        return new NavigationEntry(NavigationArea.OFFICE, "Charts", "/charts/governance", 60)
                .with("/charts", "/processes");
    }

    @GetMapping("/charts/{kind:organisation|governance|roles}")
    String page(@PathVariable String kind, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("drawing", of(kind));
        return "organisation/charts";
    }

    @GetMapping("/charts/{kind:organisation|governance|roles}." + DrawingFile.PATH)
    ResponseEntity<byte[]> file(@PathVariable String kind, @PathVariable String form) {
        return DrawingFile.answer(form, kind, of(kind));
    }

    private Drawing of(String kind) {
        access.actor();
        return switch (kind) {
            case "organisation" -> new TreeDiagram(organisationTitle(), departmentBoxes()).drawn();
            case "governance" -> new TreeDiagram(t("Who passes matters on to whom"), bodyBoxes()).drawn();
            case "roles" -> new TreeDiagram(t("Which role reports to which"), roleBoxes()).drawn();
            default -> throw new Missing("chart", kind);
        };
    }

    private String organisationTitle() {
        return path.structure()
                .map(structure -> t("Departments ({0})", t(structure.label())))
                .orElse(t("Departments"));
    }

    private List<Box> departmentBoxes() {
        var counts = departments.headcounts();
        return departments.all().stream()
                .map(one -> new Box(
                        one.id().toString(),
                        text(one.parentId()),
                        one.name(),
                        List.of(plural(counts.getOrDefault(one.id(), 0), "{0} person", "{0} people")),
                        "/departments/" + one.id(),
                        Look.BOX))
                .toList();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private List<Box> bodyBoxes() {
        var active = bodies.all().stream().filter(BodyView::isActive).toList();
        var chairs = new HashMap<UUID, UUID>();
        seats.on(LocalDate.now(clock), active).stream()
                .filter(seat -> seat.post() == Post.CHAIR)
                .forEach(seat -> chairs.put(seat.bodyId(), seat.personId()));
        var names = people.byIds(chairs.values());
        return active.stream()
                .map(body -> {
                    var chair = names.get(chairs.get(body.id()));
                    return new Box(
                            body.id().toString(),
                            text(body.parentId()),
                            body.name(),
                            List.of(chair == null ? t("no chair") : t("Chair: {0}", chair.name())),
                            "/bodies/" + body.key(),
                            chair == null ? Look.WANTING : Look.BOX);
                })
                .toList();
    }

    private List<Box> roleBoxes() {
        var held = holders.present().stream()
                .collect(Collectors.groupingBy(AssignmentView::roleId, Collectors.counting()));
        return roles.all().stream()
                .map(role -> {
                    var count = held.getOrDefault(role.id(), 0L);
                    return new Box(
                            role.id().toString(),
                            text(role.reportsTo()),
                            role.title(),
                            List.of(count == 0 ? t("vacant") : plural(count, "{0} holder", "{0} holders")),
                            "/roles/" + role.key(),
                            count == 0 && role.isEssential() ? Look.WANTING : Look.BOX);
                })
                .toList();
    }
}
