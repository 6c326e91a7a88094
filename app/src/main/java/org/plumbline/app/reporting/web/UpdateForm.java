package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.rating.EvidenceWords;
import org.plumbline.app.kit.rating.RagLook;
import org.plumbline.app.reporting.DimensionSource;
import org.plumbline.app.reporting.ReportBody;
import org.plumbline.app.reporting.ReportView;
import org.plumbline.app.reporting.StatusLine;
import org.plumbline.engine.status.Dimension;
import org.plumbline.engine.status.Rag;

/// The manager's update: the three questions first, then the ratings beside what the facts say, then the words.
final class UpdateForm {
    private static final List<Rag> SCALE = List.of(Rag.GREEN, Rag.AMBER_GREEN, Rag.AMBER, Rag.AMBER_RED, Rag.RED);

    private UpdateForm() {}

    /// What is known of the project.
    ///
    /// @param line its facts
    /// @param found what other modules know, by dimension
    record Facts(StatusLine line, Map<Dimension, DimensionSource.Found> found) {}

    /// @param version of the report that the person sees
    /// @param home the address of the project's status
    static FormModel of(Facts facts, ReportView report, int version, String home) {
        var body = report.body();
        var line = facts.line();
        var computed = line.computed();
        return FormModel.post(home + "/update?period=" + report.periodKey(), t("Save and submit"))
                .cancel(home)
                .draft("status-" + line.project().key())
                .keep(t("Save the draft"))
                .section(
                        t("Three questions first"),
                        null,
                        answer("on_track", t("Is it on track?"), body.onTrack()),
                        answer("on_budget", t("Is it on budget?"), body.onBudget()),
                        answer("has_issues", t("Are there issues?"), body.hasIssues()),
                        Field.hidden("edit_version", Integer.toString(version)))
                .section(
                        t("How it stands"),
                        t("The facts say {0} overall.", RagLook.word(computed.overall())),
                        rating("overall", t("Overall"), body.overall()).required(),
                        Field.text("summary", t("In a sentence"))
                                .value(body.summary())
                                .within(null, 400),
                        Field.area("reason", t("Reason, where you rate it better than the facts"))
                                .value(body.reason())
                                .hint(evidence(line, null))
                                .within(null, 4000))
                .section(t("By dimension"), t("Say why in a sentence where it is not green."), dimensions(body, facts))
                .section(
                        t("What was done, what comes, what is needed"),
                        null,
                        area("this_period", t("This period"), body.thisPeriod()),
                        area("next_period", t("Next period"), body.nextPeriod()),
                        area("decisions_needed", t("Decisions needed"), body.decisionsNeeded())
                                .hint(t("What, from whom, by when. Leave it empty where nothing is needed.")));
    }

    private static Field area(String name, String label, @Nullable String value) {
        return Field.area(name, label).value(value).within(null, 4000);
    }

    private static Field answer(String name, String label, @Nullable Boolean value) {
        return Field.radio(name, label, List.of(new Option("true", t("Yes")), new Option("false", t("No"))))
                .required()
                .value(value);
    }

    private static Field rating(String name, String label, Rag value) {
        return Field.select(
                        name,
                        label,
                        SCALE.stream()
                                .map(rag -> new Option(rag.name(), RagLook.word(rag)))
                                .toList())
                .value(value == Rag.NONE ? null : value.name());
    }

    private static Field[] dimensions(ReportBody body, Facts facts) {
        var fields = new ArrayList<Field>();
        for (var dimension : Dimension.values()) {
            var name = name(dimension);
            fields.add(rating("rag_" + name, RagLook.word(dimension), body.rating(dimension))
                    .hint(hint(facts, dimension)));
            fields.add(Field.text("why_" + name, t("{0}: why", RagLook.word(dimension)))
                    .value(body.sentences().get(dimension))
                    .within(null, 400));
        }
        return fields.toArray(Field[]::new);
    }

    private static @Nullable String hint(Facts facts, Dimension dimension) {
        var found = facts.found().get(dimension);
        if (found == null) {
            return evidence(facts.line(), dimension);
        }
        var rated = found.rag() == Rag.NONE
                ? t("Nothing of it can be rated yet.")
                : t("The facts say {0}.", RagLook.word(found.rag()));
        return found.sentences().isEmpty() ? rated : rated + " " + String.join(" ", found.sentences());
    }

    private static @Nullable String evidence(StatusLine line, @Nullable Dimension dimension) {
        var computed = line.computed();
        var sentences = computed.evidence().stream()
                .filter(one -> dimension == null || one.dimension() == dimension)
                .map(one -> EvidenceWords.sentence(one, line.money().currency()))
                .toList();
        if (sentences.isEmpty()) {
            var rag = dimension == null
                    ? computed.overall()
                    : computed.byDimension().getOrDefault(dimension, Rag.NONE);
            return rag == Rag.NONE ? null : t("The facts say {0}.", RagLook.word(rag));
        }
        return t("The facts say: {0}", String.join(" ", sentences));
    }

    private static String name(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    /// What was sent, as a report's body; a rating nobody knows is none.
    static ReportBody body(Map<String, String> sent) {
        var ratings = new EnumMap<Dimension, Rag>(Dimension.class);
        var sentences = new EnumMap<Dimension, String>(Dimension.class);
        for (var dimension : Dimension.values()) {
            var rag = rag(sent.get("rag_" + name(dimension)));
            if (rag != Rag.NONE) {
                ratings.put(dimension, rag);
            }
            var why = ReportBody.given(sent.get("why_" + name(dimension)));
            if (why != null) {
                sentences.put(dimension, why);
            }
        }
        return new ReportBody(
                answer(sent.get("on_track")),
                answer(sent.get("on_budget")),
                answer(sent.get("has_issues")),
                rag(sent.get("overall")),
                ReportBody.given(sent.get("summary")),
                ratings,
                sentences,
                ReportBody.given(sent.get("this_period")),
                ReportBody.given(sent.get("next_period")),
                ReportBody.given(sent.get("decisions_needed")),
                ReportBody.given(sent.get("reason")));
    }

    private static @Nullable Boolean answer(@Nullable String text) {
        return "true".equals(text) ? Boolean.TRUE : "false".equals(text) ? Boolean.FALSE : null;
    }

    private static Rag rag(@Nullable String text) {
        for (var rag : SCALE) {
            if (rag.name().equals(text)) {
                return rag;
            }
        }
        return Rag.NONE;
    }
}
