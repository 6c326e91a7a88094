package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.chart.SlipChart;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.rating.EvidenceWords;
import org.plumbline.app.reporting.DimensionSource;
import org.plumbline.app.reporting.FrozenStatus;
import org.plumbline.app.reporting.PeriodWords;
import org.plumbline.app.reporting.ReportBody;
import org.plumbline.app.reporting.StatusLine;
import org.plumbline.engine.status.Dimension;
import org.plumbline.engine.status.Rag;

/// One report of a project with what stands behind it: the latest, or a frozen one.
///
/// @param title for when
/// @param reported as given
/// @param computed what the facts say
/// @param body the words, empty where nothing was reported
/// @param lines the dimensions
/// @param byline who wrote it, and where the facts are from
/// @param history what was frozen, latest first
/// @param slip milestones over the periods; null with fewer than two
public record ProjectStatusPage(
        String title,
        Rag reported,
        Rag computed,
        ReportBody body,
        List<Line> lines,
        String byline,
        List<FrozenStatus> history,
        @Nullable SlipChart slip) {

    /// A dimension as reported and as computed.
    ///
    /// @param evidence what the facts say against green
    public record Line(
            Dimension dimension,
            Rag reported,
            Rag computed,
            @Nullable String sentence,
            List<String> evidence) {}

    /// The live facts and the latest report.
    ///
    /// @param found what other modules know, by dimension
    static ProjectStatusPage live(
            StatusLine line, ReportBody body, List<FrozenStatus> history, Map<Dimension, DimensionSource.Found> found) {
        var computed = line.computed();
        var lines = new ArrayList<Line>();
        for (var dimension : Dimension.values()) {
            var known = found.get(dimension);
            if (known != null) {
                lines.add(new Line(
                        dimension,
                        body.rating(dimension),
                        known.rag(),
                        body.sentences().get(dimension),
                        known.sentences()));
                continue;
            }
            lines.add(new Line(
                    dimension,
                    body.rating(dimension),
                    computed.byDimension().getOrDefault(dimension, Rag.NONE),
                    body.sentences().get(dimension),
                    computed.evidence().stream()
                            .filter(one -> one.dimension() == dimension)
                            .map(one -> EvidenceWords.sentence(one, line.money().currency()))
                            .toList()));
        }
        var reported = line.reported();
        var title = reported.period() == null
                ? t("Nothing reported yet")
                : t("Latest report: {0}", PeriodWords.name(reported.period()));
        var byline = reported.by() == null
                ? source(computed.source(), computed.asOf())
                : t("By {0}, {1}.", reported.by(), Formats.date(reported.on())) + " "
                        + source(computed.source(), computed.asOf());
        return new ProjectStatusPage(
                title, reported.overall(), computed.overall(), body, lines, byline, history, slip(history));
    }

    /// What was frozen in a period.
    static ProjectStatusPage frozen(FrozenStatus one, List<FrozenStatus> history) {
        var body = one.report() == null ? ReportBody.EMPTY : one.report();
        var lines = new ArrayList<Line>();
        for (var dimension : Dimension.values()) {
            lines.add(new Line(
                    dimension,
                    body.rating(dimension),
                    one.computedBy().getOrDefault(dimension, Rag.NONE),
                    body.sentences().get(dimension),
                    one.evidence().stream()
                            .filter(evidence -> evidence.dimension() == dimension)
                            .map(evidence ->
                                    EvidenceWords.sentence(evidence, one.money().currency()))
                            .toList()));
        }
        var title = one.version() == 1
                ? t("{0}, frozen", PeriodWords.name(one.periodKey()))
                : t("{0}, frozen, version {1}", PeriodWords.name(one.periodKey()), one.version());
        var byline = (one.reporter() == null ? t("Nothing was reported.") : t("By {0}.", one.reporter())) + " "
                + source(one.source(), one.toDay());
        return new ProjectStatusPage(
                title, one.reported(), one.computed(), body, lines, byline, history, slip(history));
    }

    private static String source(@Nullable String source, @Nullable LocalDate asOf) {
        if (source == null) {
            return t("Facts entered here.");
        }
        return asOf == null
                ? t("Facts from {0}.", source)
                : t("Facts from {0}, as of {1}.", source, Formats.date(asOf));
    }

    private static @Nullable SlipChart slip(List<FrozenStatus> history) {
        return SlipLines.of(history.reversed());
    }

    /// The three questions as figures.
    public List<Figure> answers() {
        return List.of(
                answer(t("On track?"), body.onTrack(), true),
                answer(t("On budget?"), body.onBudget(), true),
                answer(t("Any issues?"), body.hasIssues(), false));
    }

    private static Figure answer(String question, @Nullable Boolean said, boolean good) {
        if (said == null) {
            return Figure.of(question, Formats.NONE).tone(Tone.MUTED).sub(t("not answered"));
        }
        return Figure.of(question, said ? t("Yes") : t("No")).tone(said == good ? Tone.GOOD : Tone.BAD);
    }
}
