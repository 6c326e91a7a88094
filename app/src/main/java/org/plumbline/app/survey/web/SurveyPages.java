package org.plumbline.app.survey.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.audit.Histories;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.chart.CategoryChart;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.record.HistoryEntry;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.body.Bodies;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.plumbline.app.survey.NewSurvey;
import org.plumbline.app.survey.Question;
import org.plumbline.app.survey.SurveyLife;
import org.plumbline.app.survey.SurveyResults.Outcome;
import org.plumbline.app.survey.SurveyResults.Point;
import org.plumbline.app.survey.SurveyResults.QuestionOutcome;
import org.plumbline.app.survey.SurveyResults.Tally;
import org.plumbline.app.survey.SurveyState;
import org.plumbline.app.survey.SurveyView;
import org.springframework.stereotype.Component;

/// What the pages of surveys show: list, head, charts.
@Component
class SurveyPages {
    private static final int LONG = 60;

    private final Departments departments;
    private final Bodies bodies;
    private final RoleCatalogue roles;
    private final Histories histories;

    SurveyPages(Departments departments, Bodies bodies, RoleCatalogue roles, Histories histories) {
        this.departments = departments;
        this.bodies = bodies;
        this.roles = roles;
        this.histories = histories;
    }

    Register register(List<SurveyView> all, RegisterQuery query) {
        var words = query.text().toLowerCase(Locale.ROOT);
        var found = all.stream()
                .filter(survey -> (survey.key() + " " + survey.title())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .toList();
        var rows = found.stream()
                .skip(query.offset())
                .limit(query.size())
                .map(SurveyPages::row)
                .toList();
        return Register.of(
                        t("Surveys"),
                        query,
                        List.of(
                                Column.text("title", t("Survey")),
                                Column.text("kind", t("Kind")).wide(),
                                Column.number("asked", t("Asked")).wide(),
                                Column.number("deadline", t("Last day")),
                                Column.text("state", t("State"))),
                        Empty.of(
                                t("No surveys yet"),
                                t(
                                        "Ask what people think of the office, a service or a change. One question is enough.")))
                .rows(rows, found.size());
    }

    private static Row row(SurveyView survey) {
        return Row.of(
                survey.key(),
                Cell.link(survey.title(), survey.href()).sub(survey.key()),
                Cell.muted(survey.terms().isAnonymous() ? t("anonymous") : t("by name")),
                Cell.number(survey.invited()),
                Cell.date(survey.terms().deadline()),
                Cell.state(t(survey.state().label()), tone(survey.state())));
    }

    static Tone tone(SurveyState state) {
        return switch (state) {
            case DRAFT -> Tone.ACCENT;
            case OPEN -> Tone.GOOD;
            case CLOSED -> Tone.PLAIN;
            case DISCARDED -> Tone.MUTED;
        };
    }

    RecordView head(Outcome outcome, boolean mayRun) {
        var survey = outcome.survey();
        var terms = survey.terms();
        var head = RecordView.of(survey.key(), survey.title())
                .sub(
                        terms.isAnonymous()
                                ? t("Anonymous: nobody finds out who said what")
                                : t("By name: who asks may see who said what"))
                .state(t(survey.state().label()), tone(survey.state()));
        if (survey.state() != SurveyState.DRAFT) {
            head = head.facts(
                    Figure.of(t("Asked"), Formats.number(survey.invited())),
                    Figure.of(t("Answered"), Formats.number(outcome.answered()))
                            .sub(Formats.percent(outcome.participation(), 0)),
                    Figure.of(t("Last day"), Formats.date(terms.deadline())),
                    Figure.of(t("Closed"), Formats.date(survey.closedOn())));
        }
        return mayRun ? steps(head, survey) : head;
    }

    private static RecordView steps(RecordView head, SurveyView survey) {
        var result = head;
        if (survey.state() == SurveyState.DRAFT || survey.state() == SurveyState.OPEN) {
            result = result.step(RecordView.Step.open(t("Edit"), survey.href() + "/edit"));
        }
        for (var row : SurveyLife.TABLE.from(survey.state())) {
            var step = RecordView.Step.post(
                    t(row.command().label()),
                    survey.href() + "/moves/" + row.command().word());
            result = result.step(
                    switch (row.command()) {
                        case SEND -> step.confirm(t("Send it out? After that nothing but the last day changes."));
                        case CLOSE -> step.confirm(t("Close it? It is never opened again."));
                        case DISCARD -> step.confirm(t("Discard it with all answers?"));
                    });
        }
        return survey.state() == SurveyState.OPEN
                ? result.step(RecordView.Step.post(t("Remind"), survey.href() + "/reminder"))
                : survey.state() == SurveyState.CLOSED
                        ? result.step(RecordView.Step.post(t("Ask again"), survey.href() + "/next"))
                        : result;
    }

    /// How answers are spread, one picture for each question that may be shown.
    List<CategoryChart> charts(Outcome outcome) {
        return outcome.questions().stream()
                .filter(one -> one.whole() != null)
                .map(SurveyPages::chart)
                .toList();
    }

    private static CategoryChart chart(QuestionOutcome one) {
        var whole = Objects.requireNonNull(one.whole());
        var title =
                one.question().text() + (whole.mean() == null ? "" : t(" (mean {0})", Formats.number(whole.mean(), 2)));
        var values = new ArrayList<@Nullable BigDecimal>();
        one.question()
                .answers()
                .forEach(answer -> values.add(BigDecimal.valueOf(whole.counts().getOrDefault(answer, 0))));
        return CategoryChart.of(
                        CategoryChart.Kind.BAR,
                        title,
                        "",
                        labels(one.question()),
                        List.of(CategoryChart.Series.of(t("Answers"), Tone.ACCENT, values)))
                .heading(t("Answer"))
                .decimals(0);
    }

    private static List<String> labels(Question question) {
        return question.kind() == Question.Kind.SCALE
                ? List.of(t("1 not at all"), "2", "3", "4", t("5 fully"))
                : question.answers().stream().map(answer -> t(answer)).toList();
    }

    /// What groups said: means of scales, and the share of the first answer of the others. Empty where no group
    /// may be shown.
    List<GroupLine> groups(Outcome outcome) {
        if (outcome.groups().isEmpty()) {
            return List.of();
        }
        return outcome.questions().stream()
                .filter(one -> one.whole() != null)
                .map(one -> new GroupLine(
                        one.question().text(),
                        figure(one.question(), one.whole()),
                        outcome.groups().stream()
                                .map(group ->
                                        figure(one.question(), one.groups().get(group)))
                                .toList()))
                .toList();
    }

    static String figure(Question question, @Nullable Tally tally) {
        if (tally == null) {
            return Formats.NONE;
        }
        var mean = tally.mean();
        return mean != null
                ? Formats.number(mean, 2)
                : t(
                        "{0} {1}",
                        t(question.answers().getFirst()),
                        Formats.percent(tally.share(question.answers().getFirst()), 0));
    }

    /// The means of scales over the surveys of a series; null with fewer than two.
    @Nullable
    CategoryChart history(List<Point> points) {
        var shown = points.stream().filter(point -> point.outcome().isShown()).toList();
        if (shown.size() < 2) {
            return null;
        }
        var series = new ArrayList<CategoryChart.Series>();
        var tones = List.of(Tone.ACCENT, Tone.CARE, Tone.GOOD, Tone.BAD, Tone.MUTED);
        for (var question : shown.getLast().survey().terms().questions()) {
            if (question.kind() == Question.Kind.SCALE && series.size() < tones.size()) {
                var values = new ArrayList<@Nullable BigDecimal>();
                shown.forEach(point -> values.add(mean(point, question.id())));
                series.add(CategoryChart.Series.of(brief(question.text()), tones.get(series.size()), values));
            }
        }
        return series.isEmpty()
                ? null
                : CategoryChart.of(
                                CategoryChart.Kind.LINE,
                                t("How answers moved"),
                                "",
                                shown.stream()
                                        .map(point -> Formats.date(point.on()))
                                        .toList(),
                                series)
                        .heading(t("Closed"))
                        .decimals(2);
    }

    private static @Nullable BigDecimal mean(Point point, String question) {
        return point.outcome().questions().stream()
                .filter(one -> one.question().id().equals(question))
                .map(QuestionOutcome::whole)
                .filter(Objects::nonNull)
                .map(Tally::mean)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String brief(String text) {
        return text.length() <= LONG ? text : text.substring(0, LONG - 1) + "…";
    }

    /// Whom a survey asks, in words.
    List<String> audience(SurveyView survey) {
        var audience = survey.terms().audience();
        var words = new ArrayList<String>();
        departments.all().stream()
                .filter(one -> audience.departments().contains(one.id()))
                .forEach(one -> words.add(one.name()));
        bodies.all().stream()
                .filter(one -> audience.bodies().contains(one.id()))
                .forEach(one -> words.add(one.name()));
        roles.all().stream().filter(one -> audience.roles().contains(one.id())).forEach(one -> words.add(one.title()));
        if (!audience.people().isEmpty()) {
            words.add(t("{0} people by name", audience.people().size()));
        }
        return words;
    }

    /// What happened, without who answered.
    /// What happened to a survey. Of an anonymous one not when each answer came in, which older entries tell.
    List<HistoryEntry> trail(SurveyView survey) {
        var isAnonymous = survey.terms().isAnonymous();
        return histories.latest(survey.subject(), 400).stream()
                .filter(entry -> !isAnonymous || !t("answered").equals(entry.what()))
                .limit(12)
                .toList();
    }

    @Nullable
    FormModel questionForm(SurveyView survey) {
        if (survey.state() != SurveyState.DRAFT) {
            return null;
        }
        return FormModel.post(survey.href() + "/questions", t("Add the question"))
                .section(
                        t("Add a question"),
                        null,
                        Field.text("text", t("Question")).required().within(null, 500),
                        Field.select(
                                        "kind",
                                        t("Answered as"),
                                        Arrays.stream(Question.Kind.values())
                                                .map(kind -> new Option(kind.name(), t(kind.label())))
                                                .toList())
                                .required()
                                .value(Question.Kind.SCALE.name()),
                        Field.area("choices", t("Answers to choose from")).hint(t("One a line, for one of several")),
                        Field.check("is_required", t("Has to be answered")).value(true));
    }

    /// The terms with one more question, as sent.
    static NewSurvey with(NewSurvey terms, Map<String, String> sent) {
        var kind = Arrays.stream(Question.Kind.values())
                .filter(one -> one.name().equals(sent.get("kind")))
                .findFirst()
                .orElse(Question.Kind.SCALE);
        var choices = kind == Question.Kind.CHOICE
                ? sent.getOrDefault("choices", "")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList()
                : List.<String>of();
        var all = new ArrayList<>(terms.questions());
        all.add(new Question(
                "q" + UUID.randomUUID().toString().substring(0, 8),
                kind,
                sent.getOrDefault("text", "").strip(),
                choices,
                kind != Question.Kind.TEXT && "true".equals(sent.get("is_required"))));
        return terms.with(all);
    }
}
