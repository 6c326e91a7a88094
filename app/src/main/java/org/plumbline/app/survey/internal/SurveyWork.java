package org.plumbline.app.survey.internal;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import org.plumbline.app.kernel.work.WorkItem;
import org.plumbline.app.kernel.work.WorkSource;
import org.plumbline.app.survey.Ballots;
import org.springframework.stereotype.Component;

/// The surveys that wait for a person's answer.
@Component
class SurveyWork implements WorkSource {
    private final Ballots ballots;

    SurveyWork(Ballots ballots) {
        this.ballots = ballots;
    }

    @Override
    public List<WorkItem> mine() {
        return ballots.waiting().stream()
                .map(survey -> new WorkItem(
                        WorkItem.Section.DUE,
                        t("Answer: {0}", survey.title()),
                        survey.ballotHref(),
                        survey.key() + " · " + (survey.terms().isAnonymous() ? t("anonymous survey") : t("survey")),
                        survey.terms().deadline()))
                .toList();
    }
}
