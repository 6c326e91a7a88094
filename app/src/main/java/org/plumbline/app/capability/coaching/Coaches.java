package org.plumbline.app.capability.coaching;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.plumbline.app.organisation.role.RoleHolders;
import org.plumbline.app.organisation.role.RoleView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who coaches: whoever holds a role that asks for the skill of coaching, and whom the desk has added.
@Service
public class Coaches {
    /// What coaches of the catalogue are asked to be able to do.
    static final String SKILL = "coaching";

    private static final int USUAL = 3;
    private static final int MOST = 50;

    private final CoachingTable table;
    private final CoachingDoor door;
    private final RoleCatalogue catalogue;
    private final RoleHolders holders;
    private final People people;
    private final AuditTrail audit;

    Coaches(
            CoachingTable table,
            CoachingDoor door,
            RoleCatalogue catalogue,
            RoleHolders holders,
            People people,
            AuditTrail audit) {
        this.table = table;
        this.door = door;
        this.catalogue = catalogue;
        this.holders = holders;
        this.people = people;
        this.audit = audit;
    }

    /// How many people each coach takes on at a time, by coach.
    @Transactional(readOnly = true)
    public Map<UUID, Integer> most() {
        door.requireDesk();
        var skills = catalogue.skills(catalogue.all().stream().map(RoleView::id).toList());
        var coaches = new HashMap<UUID, Integer>();
        for (var held : holders.present()) {
            for (var skill : skills.getOrDefault(held.roleId(), java.util.List.of())) {
                if (skill.name().toLowerCase(Locale.ROOT).equals(SKILL)) {
                    coaches.put(held.personId(), USUAL);
                }
            }
        }
        coaches.putAll(table.coaches());
        return coaches;
    }

    /// Adds a coach, or says how many people one takes on at a time.
    @Transactional
    public void put(UUID personId, int most) {
        door.requireDesk();
        var person = people.get(personId);
        if (person.hasLeft()) {
            throw new Refusal(CoachingRules.HAS_LEFT, person.name());
        }
        if (most < 1 || most > MOST) {
            throw new Refusal(CoachingRules.MOST);
        }
        table.coach(personId, most);
        audit.record(
                new Subject("person", personId, person.name(), null),
                "coach named",
                Map.of(),
                Map.of("Coachees at a time", most));
    }

    /// Takes a coach off the list; coachings under way go on.
    @Transactional
    public void remove(UUID personId) {
        door.requireDesk();
        var person = people.get(personId);
        table.noCoach(personId);
        audit.record(new Subject("person", personId, person.name(), null), "coach removed", Map.of(), Map.of());
    }
}
