package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plumbline.app.demand.Conversions;
import org.plumbline.app.demand.ProposalCommand;
import org.plumbline.app.demand.ProposalKind;
import org.plumbline.app.demand.ProposalState;
import org.plumbline.app.demand.ProposalView;
import org.plumbline.app.demand.Proposals;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.record.RecordView.Step;
import org.springframework.stereotype.Component;

/// The head that all pages of a proposal share: state, next steps, figures, tabs.
@Component
class ProposalHead {
    private final Proposals proposals;
    private final Conversions conversions;

    ProposalHead(Proposals proposals, Conversions conversions) {
        this.proposals = proposals;
        this.conversions = conversions;
    }

    /// The pages of a proposal.
    enum Tab {
        OVERVIEW("Overview", ""),
        CASE("Business case", "/case"),
        SCORE("Score", "/score"),
        GATES("Gates", "/gates");

        private final String label;
        private final String path;

        Tab(String label, String path) {
            this.label = label;
            this.path = path;
        }
    }

    /// The head of a page.
    RecordView draw(ProposalView proposal, Tab current) {
        var text = proposal.text();
        var record = RecordView.of(proposal.key(), proposal.title())
                .sub(t("{0} since {1}", t(proposal.state().label()), Formats.date(Formats.day(proposal.since()))))
                .state(t(proposal.state().label()), ProposalRegister.tone(proposal.state()));
        for (var step : steps(proposal)) {
            record = record.step(step);
        }
        var headline = proposal.headline();
        var tabs = new ArrayList<RecordView.Tab>();
        for (var tab : Tab.values()) {
            tabs.add(RecordView.Tab.of(t(tab.label), proposal.href() + tab.path, tab == current));
        }
        return record.facts(
                        Figure.of(t("Cost"), Formats.moneyShort(headline.cost(), text.currency())),
                        Figure.of(t("Benefits"), Formats.moneyShort(headline.benefit(), text.currency())),
                        Figure.of(t("NPV"), Formats.moneyShort(headline.npv(), text.currency()))
                                .basis(t("Of the recommended option")))
                .tabs(tabs.toArray(RecordView.Tab[]::new));
    }

    private List<Step> steps(ProposalView proposal) {
        var steps = new ArrayList<Step>();
        if (proposals.mayChange(proposal)) {
            if (proposal.state() == ProposalState.DRAFT && proposals.mayPropose()) {
                steps.add(Step.post(t("Remove the draft"), proposal.href() + "/removal")
                        .confirm(t("Remove the draft {0}? Its text is gone for good.", proposal.key())));
            }
            steps.add(Step.open(t("Edit"), proposal.href() + "/edit"));
        }
        proposals.steps(proposal).stream()
                .sorted(Comparator.comparingInt(ProposalHead::weight))
                .forEach(command -> {
                    var address = proposal.href() + "/moves/" + command.word();
                    var step = command.needsReason()
                            ? Step.open(t(command.label()), address)
                            : Step.post(t(command.label()), address);
                    steps.add(step.seldom(command == ProposalCommand.WITHDRAW));
                });
        if (conversions.mayConvert(proposal)) {
            var isProgramme = proposal.text().kind() == ProposalKind.PROGRAMME;
            steps.add(Step.open(
                    isProgramme ? t("Make it a programme") : t("Make it a project"), proposal.href() + "/project"));
        }
        return steps;
    }

    /// The step that leads on stands last, where the eye ends.
    private static int weight(ProposalCommand command) {
        return switch (command) {
            case WITHDRAW -> 0;
            case REJECT -> 1;
            case RETURN -> 2;
            case DEFER -> 3;
            case RESUME, REVIVE -> 4;
            case SCORE -> 5;
            case APPROVE -> 6;
            case QUALIFY -> 7;
            case CONVERT -> 8;
        };
    }
}
