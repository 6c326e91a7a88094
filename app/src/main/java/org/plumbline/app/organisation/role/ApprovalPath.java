package org.plumbline.app.organisation.role;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kernel.setting.Settings;
import org.plumbline.app.organisation.OrganisationStructure;
import org.plumbline.app.organisation.OrganisationStructure.Approver;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Service;

/// Whose yes is asked when somebody is to work on a project: line manager and project manager, in the order that the
/// structure of the organisation gives them.
@Service
public class ApprovalPath {
    private final Settings settings;
    private final People people;
    private final Access access;
    private final Notifications notifications;

    ApprovalPath(Settings settings, People people, Access access, Notifications notifications) {
        this.settings = settings;
        this.people = people;
        this.access = access;
        this.notifications = notifications;
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

    /// Who is asked about a person's work on a project, first things first; nobody before the structure is recorded.
    public List<UUID> approvers(UUID personId, UUID projectId) {
        var asked = new ArrayList<UUID>();
        structure()
                .map(OrganisationStructure::path)
                .orElse(List.of())
                .forEach(approver -> asked.addAll(holders(approver, personId, projectId)));
        asked.remove(personId);
        return asked.stream().distinct().toList();
    }

    private List<UUID> holders(Approver approver, UUID personId, UUID projectId) {
        return switch (approver) {
            case LINE_MANAGER -> {
                var manager = people.get(personId).managerId();
                yield manager == null ? List.of() : List.of(manager);
            }
            case PROJECT_MANAGER -> List.copyOf(access.holders(Role.PROJECT_MANAGER, ScopeKind.PROJECT, projectId));
        };
    }

    /// Asks those whose yes counts, each with the place in the order.
    void ask(RoleView role, NewAssignment wanted) {
        var projectId =
                wanted.scope().kind() == ScopeKind.PROJECT ? wanted.scope().id() : null;
        if (projectId == null) {
            return;
        }
        var person = people.get(wanted.personId());
        var place = 1;
        for (var approver : approvers(person.id(), projectId)) {
            notifications.tell(
                    approver,
                    RoleCatalogue.subject(role),
                    t(
                            "{0} is to be {1} with {2} % of the time. Say so if you do not agree; your word counts as number {3}.",
                            person.name(), role.title(), wanted.share(), place++),
                    "/roles/" + role.key());
        }
    }
}
