package org.plumbline.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.plumbline.app.capability.training.CourseView;
import org.plumbline.app.capability.training.Curricula;
import org.plumbline.app.capability.training.CurriculumPeople;
import org.plumbline.app.capability.training.CurriculumTerms;
import org.plumbline.app.demo.world.World;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.plumbline.app.organisation.role.RoleView;
import org.springframework.stereotype.Component;

/// Two curricula with the people who take them; who passed their courses holds the certificate already.
@Component
class LoadedCurricula {
    private final Curricula curricula;
    private final CurriculumPeople members;
    private final RoleCatalogue roles;

    LoadedCurricula(Curricula curricula, CurriculumPeople members, RoleCatalogue roles) {
        this.curricula = curricula;
        this.members = members;
        this.roles = roles;
    }

    void load(World world, Cast cast, List<DemoLines> lines, Map<String, CourseView> catalogue) {
        for (var line : lines) {
            var cells = line.cells();
            var steps = new ArrayList<CurriculumTerms.Step>();
            names(cells.get(4)).forEach(title -> steps.add(step(title, catalogue, true)));
            names(cells.get(5)).forEach(title -> steps.add(step(title, catalogue, false)));
            var role = roles.all().stream()
                    .filter(one -> one.title().equalsIgnoreCase(cells.get(1)))
                    .map(RoleView::id)
                    .findFirst()
                    .orElse(null);
            var level = cells.get(2).isBlank() ? null : Integer.valueOf(cells.get(2));
            var made = curricula.create(new CurriculumTerms(cells.get(0), cells.get(3), role, level, true, steps));
            var people = names(cells.get(6)).map(cast::id).toList();
            var _ = members.add(made, people, world.today().plusDays(Long.parseLong(cells.get(7))));
        }
    }

    private static Stream<String> names(String cell) {
        return Stream.of(cell.split(";\\s*", -1)).filter(name -> !name.isBlank());
    }

    private static CurriculumTerms.Step step(String title, Map<String, CourseView> catalogue, boolean isRequired) {
        return new CurriculumTerms.Step(
                Objects.requireNonNull(catalogue.get(title), title).id(), isRequired);
    }
}
