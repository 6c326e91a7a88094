package org.plumbline.app.reporting.pack;

import java.util.List;

/// All that a committee pack shows, already computed and frozen; lists are in reading order, most important first.
public record CommitteePack(
        Cover cover,
        Headline headline,
        List<Change> changes,
        List<DecisionNeeded> decisions,
        List<Concern> concerns,
        List<RagCount> trend,
        List<MilestoneLine> milestones,
        PortfolioTable portfolios,
        List<TopRisk> risks,
        List<ManagersWords> words,
        List<ProjectPage> projects) {
    public CommitteePack {
        changes = List.copyOf(changes);
        decisions = List.copyOf(decisions);
        concerns = List.copyOf(concerns);
        trend = List.copyOf(trend);
        milestones = List.copyOf(milestones);
        risks = List.copyOf(risks);
        words = List.copyOf(words);
        projects = List.copyOf(projects);
    }
}
