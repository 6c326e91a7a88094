package org.plumbline.app.organisation.role;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Deputies;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.setting.Settings;
import org.plumbline.app.organisation.OrganisationStructure;
import org.plumbline.app.organisation.OrganisationStructure.Approver;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Service;

/// Whose yes is asked when somebody is to work on a project: line manager and project manager, in the order that the
/// structure of the organisation gives them.
@Service
public class ApprovalPath {
    private static final int MOST_ABOVE = 30;

    private final Settings settings;
    private final People people;
    private final Access access;
    private final Deputies deputies;
    private final Clock clock;

    ApprovalPath(Settings settings, People people, Access access, Deputies deputies, Clock clock) {
        this.settings = settings;
        this.people = people;
        this.access = access;
        this.deputies = deputies;
        this.clock = clock;
    }

    /// The structure as an administrator recorded it; empty before.
    public Optional<OrganisationStructure> structure() {
        access.actor();
        return settings.get(OrganisationStructure.SETTING).flatMap(OrganisationStructure::of);
    }

    /// Records the structure.
    public void record(OrganisationStructure structure) {
        settings.put(OrganisationStructure.SETTING, structure.name());
    }

    /// Whose yes a person's work on a project needs, first things first: of those within a step one is enough. Nobody
    /// before the structure is recorded; nobody agrees to their own.
    public List<List<UUID>> steps(UUID personId, UUID projectId) {
        return who(personId, projectId, true);
    }

    /// Those who are only heard.
    List<UUID> heard(UUID personId, UUID projectId) {
        return who(personId, projectId, false).stream().flatMap(List::stream).toList();
    }

    /// Who answers in place of somebody who leaves: a deputy of these days, else the next above in the line.
    ///
    /// @param not who cannot: asked already, or about whom it is
    Optional<UUID> successor(UUID goneId, Set<UUID> not) {
        var today = LocalDate.now(clock);
        for (var deputy : deputies.of(goneId)) {
            var isNow = !deputy.fromDay().isAfter(today) && !deputy.untilDay().isBefore(today);
            if (isNow && !not.contains(deputy.deputyId())) {
                return Optional.of(deputy.deputyId());
            }
        }
        var above = people.get(goneId).managerId();
        for (int step = 0; above != null && step < MOST_ABOVE; step++) {
            var person = people.get(above);
            if (!person.hasLeft() && !not.contains(above)) {
                return Optional.of(above);
            }
            above = person.managerId();
        }
        return Optional.empty();
    }

    private List<List<UUID>> who(UUID personId, UUID projectId, boolean isAsked) {
        var steps = new ArrayList<List<UUID>>();
        var known = new HashSet<UUID>();
        structure().ifPresent(structure -> {
            for (var approver : structure.path()) {
                if (structure.isAsked(approver) == isAsked) {
                    var step = holders(approver, personId, projectId).stream()
                            .filter(one -> !one.equals(personId) && known.add(one))
                            .toList();
                    if (!step.isEmpty()) {
                        steps.add(step);
                    }
                }
            }
        });
        return steps;
    }

    private List<UUID> holders(Approver approver, UUID personId, UUID projectId) {
        return switch (approver) {
            case LINE_MANAGER -> {
                var manager = people.get(personId).managerId();
                yield manager == null || people.get(manager).hasLeft() ? List.of() : List.of(manager);
            }
            case PROJECT_MANAGER -> List.copyOf(access.holders(Role.PROJECT_MANAGER, ScopeKind.PROJECT, projectId));
        };
    }
}
