package org.plumbline.app.demo;

import java.util.UUID;
import org.plumbline.app.capability.coaching.DevelopmentPlans;
import org.plumbline.app.capability.training.SkillsPlan;
import org.plumbline.app.demo.world.World;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.springframework.stereotype.Component;

/// Mentors and what they are for, two development plans, and what the services of next year will ask of people.
@Component
class LoadedPromotion {
    private final DevelopmentPlans plans;
    private final SkillsPlan skills;
    private final Access access;

    LoadedPromotion(DevelopmentPlans plans, SkillsPlan skills, Access access) {
        this.plans = plans;
        this.skills = skills;
        this.access = access;
    }

    void load(World world, Cast cast) {
        for (var line : DemoLines.of("training.txt")) {
            var cells = line.cells();
            switch (line.head()) {
                case "mentor" -> plans.pair(cast.id(cells.get(0)), cast.id(cells.get(1)), cells.get(2));
                case "step" -> step(line, world, cast);
                case "need" ->
                    skills.need(new SkillsPlan.Requirement(
                            new UUID(0, 0),
                            world.today().getYear() + 1,
                            cells.get(0),
                            cells.get(1),
                            Integer.parseInt(cells.get(2)),
                            Integer.parseInt(cells.get(3))));
                default -> {}
            }
        }
    }

    /// Written by the person, as they would.
    private void step(DemoLines line, World world, Cast cast) {
        var cells = line.cells();
        var who = new Actor(cast.id(cells.get(0)), cast.name(cells.get(0)));
        access.as(who, () -> {
            plans.add(
                    who.personId(),
                    DevelopmentPlans.Kind.valueOf(cells.get(1)),
                    cells.get(2),
                    cells.get(3).isBlank() ? null : cells.get(3),
                    world.today().plusDays(Long.parseLong(cells.get(4))));
            return who;
        });
    }
}
