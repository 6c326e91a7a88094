package org.plumbline.app.delivery;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.organisation.People;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The head that all pages of a project share: key, name, manager, state and the tabs of every module.
@Component
public class ProjectHeaders {
    private final List<ProjectTab> tabs;
    private final People people;

    ProjectHeaders(ObjectProvider<ProjectTab> tabs, People people) {
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(ProjectTab::order)).toList();
        this.people = people;
    }

    /// The head of a project's page, the tab with this suffix being the present one.
    public RecordView of(ProjectView project, String currentSuffix) {
        var home = "/projects/" + project.key();
        var shown = new ArrayList<RecordView.Tab>();
        for (var tab : tabs) {
            shown.add(RecordView.Tab.of(
                    t(tab.label()), home + tab.suffix(), tab.suffix().equals(currentSuffix)));
        }
        return RecordView.of(project.key(), project.name())
                .sub(manager(project.reference(ProjectField.MANAGER)))
                .state(ProjectWords.state(project.state()), ProjectWords.tone(project.state()))
                .facts(figures(project))
                .tabs(shown.toArray(RecordView.Tab[]::new));
    }

    private static Figure[] figures(ProjectView project) {
        if (project.kind() != ProjectKind.PROJECT) {
            return new Figure[0];
        }
        var gaps = project.gaps().size();
        var done = project.number(ProjectField.PERCENT_COMPLETE);
        return new Figure[] {
            finish(project),
            forecast(project),
            Figure.of(t("Done"), done == null ? Formats.NONE : Formats.number(done, 0) + " %")
                    .sub(t("of the plan's work")),
            Figure.of(t("Facts missing"), Formats.number(gaps))
                    .sub(
                            gaps == 0
                                    ? t("all there")
                                    : t(project.gaps().iterator().next().label()))
                    .tone(gaps == 0 ? Tone.PLAIN : Tone.CARE)
        };
    }

    private static Figure finish(ProjectView project) {
        var baseline = project.date(ProjectField.BASELINE_FINISH);
        var forecast = project.date(ProjectField.FORECAST_FINISH);
        var figure = Figure.of(t("Finish"), Formats.date(forecast == null ? baseline : forecast));
        if (baseline == null || forecast == null) {
            return figure.sub(baseline == null ? t("no baseline") : t("as planned"));
        }
        var slip = ChronoUnit.DAYS.between(baseline, forecast);
        return figure.sub(
                        slip == 0 ? Formats.slip(0) : t("{0} against {1}", Formats.slip(slip), Formats.date(baseline)))
                .tone(slip > 0 ? Tone.BAD : Tone.PLAIN);
    }

    private static Figure forecast(ProjectView project) {
        var currency = project.text(ProjectField.CURRENCY);
        var budget = project.number(ProjectField.BUDGET);
        var forecast = project.number(ProjectField.FORECAST);
        var figure = Figure.of(t("Forecast"), amount(forecast, currency));
        if (budget == null || forecast == null) {
            return figure.sub(budget == null ? t("no budget") : t("of {0} budget", amount(budget, currency)));
        }
        return figure.sub(t("of {0} budget", amount(budget, currency)))
                .tone(forecast.compareTo(budget) > 0 ? Tone.BAD : Tone.PLAIN);
    }

    private static String amount(@Nullable BigDecimal amount, @Nullable String currency) {
        return currency == null ? Formats.number(amount, 0) : Formats.moneyShort(amount, currency);
    }

    private String manager(@Nullable UUID id) {
        return id == null
                ? t("No manager yet")
                : t("Managed by {0}", people.get(id).name());
    }
}
