package org.plumbline.app.demand;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.demand.GateView.About;
import org.plumbline.app.demand.GateView.Keeper;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.springframework.stereotype.Component;

/// Who sees which gate and what they may do there. Who sees the proposal or project sees its gates.
@Component
class GateAccess {
    private final Proposals proposals;
    private final Projects projects;
    private final Access access;

    GateAccess(Proposals proposals, Projects projects, Access access) {
        this.proposals = proposals;
        this.projects = projects;
        this.access = access;
    }

    UUID me() {
        return access.actor().personId();
    }

    /// Those of some gates whose proposal or project the acting person sees, with its key and title.
    List<GateView> seen(Collection<GateView> gates) {
        var known = new HashMap<UUID, About>();
        proposals.of(subjects(gates, false)).forEach(one -> known.put(one.id(), about(one)));
        projects.of(subjects(gates, true))
                .forEach(one -> known.put(one.id(), new About(true, one.id(), one.key(), one.name())));
        var seen = new ArrayList<GateView>();
        for (var gate : gates) {
            var about = known.get(gate.about().id());
            if (about != null) {
                seen.add(gate.about(about));
            }
        }
        return seen;
    }

    private static Set<UUID> subjects(Collection<GateView> gates, boolean areProjects) {
        return gates.stream()
                .map(GateView::about)
                .filter(about -> about.isProject() == areProjects)
                .map(About::id)
                .collect(Collectors.toSet());
    }

    private static About about(ProposalView proposal) {
        return new About(false, proposal.id(), proposal.key(), proposal.title());
    }

    /// What a gate would be about.
    ///
    /// @throws Missing where it may not be seen
    About about(UUID id) {
        var proposal = proposals.of(List.of(id));
        if (!proposal.isEmpty()) {
            return about(proposal.getFirst());
        }
        var project = projects.get(id);
        return new About(true, id, project.key(), project.name());
    }

    /// True where the acting person plans gates of it and answers their criteria: the office, who works the proposal
    /// out, and who keeps the project's facts.
    boolean mayPlan(About about) {
        return about.isProject()
                ? access.may(Permission.EDIT_PROJECT, about.id())
                : proposals.mayPropose() || isLead(about, me());
    }

    void requirePlan(About about) {
        if (!mayPlan(about)) {
            throw new Forbidden(about.isProject() ? Permission.EDIT_PROJECT : Permission.SCREEN_IDEAS);
        }
    }

    /// True where a person works the proposal out or manages the project, and so has no say in its gates.
    boolean isLead(About about, UUID personId) {
        if (about.isProject()) {
            return personId.equals(projects.get(about.id()).reference(ProjectField.MANAGER));
        }
        return personId.equals(proposals.get(about.id()).text().people().leadId());
    }

    /// Whose vote the acting person gives at a gate: the own one, else that of somebody whose deputy they are. Empty
    /// without a say.
    List<Keeper> says(GateView gate) {
        var own = gate.keepers().stream()
                .filter(keeper -> keeper.personId().equals(me()))
                .toList();
        return own.isEmpty()
                ? gate.keepers().stream()
                        .filter(keeper -> me().equals(keeper.deputyId()))
                        .toList()
                : own;
    }

    /// True where the acting person writes down what a gate decided: who leads it, any gatekeeper where nobody does,
    /// and who keeps decisions; never who works the matter out.
    boolean mayDecide(GateView gate) {
        if (gate.state() != GateState.IN_REVIEW || isLead(gate.about(), me())) {
            return false;
        }
        var hasLeaders = gate.keepers().stream().anyMatch(Keeper::leads);
        var isKeeper = gate.keepers().stream()
                .anyMatch(keeper ->
                        keeper.personId().equals(me()) && keeper.recusal() == null && (keeper.leads() || !hasLeaders));
        var keeps = gate.about().isProject()
                ? access.may(Permission.RECORD_DECISION, gate.about().id())
                : access.may(Permission.RECORD_DECISION);
        return isKeeper || keeps;
    }

    /// The currency of money that a gate releases.
    @org.jspecify.annotations.Nullable
    String currency(About about) {
        return about.isProject()
                ? projects.get(about.id()).text(ProjectField.CURRENCY)
                : proposals.get(about.id()).text().currency();
    }
}
