package org.plumbline.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.quality.CheckResult;
import org.plumbline.engine.quality.CheckResult.Offender;
import org.plumbline.engine.quality.CheckResult.Verdict;
import org.plumbline.engine.quality.QualityReport;
import org.plumbline.engine.quality.Thresholds;
import org.plumbline.files.Problem;
import org.plumbline.files.Recognised;
import org.plumbline.files.plan.Plan;
import org.plumbline.files.plan.PlanCheck;
import tools.jackson.databind.json.JsonMapper;

/// What is said about the quality of one plan: as document and as text.
final class CheckReport {
    private static final int SHOWN = 5;

    private final String file;
    private final Plan plan;
    private final PlanCheck read;
    private final QualityReport quality;
    private final List<String> problems = new ArrayList<>();

    private CheckReport(String file, Recognised.PlanFile recognised) {
        this.file = file;
        plan = recognised.plan();
        read = PlanCheck.of(plan);
        quality = QualityReport.of(read.checked(), Thresholds.USUAL);
        recognised.problems().stream().map(Problem::why).distinct().forEach(problems::add);
        problems.addAll(read.notes());
    }

    static CheckReport of(String file, Recognised.PlanFile recognised) {
        return new CheckReport(file, recognised);
    }

    /// Whether no check fails and the plan can be scheduled at all.
    boolean isSound() {
        return quality.failed() == 0 && read.isScheduled();
    }

    String json() {
        var document = new LinkedHashMap<String, Object>();
        document.put("file", file);
        document.put("kind", "schedule-check");
        document.put("format", plan.format());
        document.put("name", plan.name());
        document.put(
                "statusDate",
                plan.statusDate() == null ? null : plan.statusDate().toString());
        document.put("tasks", read.rows().size());
        document.put("links", read.checked().links().size());
        document.put("grade", quality.grade().name());
        document.put("passed", quality.passed());
        document.put("failed", quality.failed());
        document.put("notApplicable", quality.results().size() - quality.passed() - quality.failed());
        document.put("checks", quality.results().stream().map(this::check).toList());
        document.put("problems", problems);
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }

    private Map<String, Object> check(CheckResult result) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("check", id(result));
        shown.put("title", result.check().title());
        shown.put("value", rounded(result.value()));
        shown.put("unit", result.check().unit());
        shown.put(result.isLeast() ? "atLeast" : "atMost", rounded(result.threshold()));
        shown.put("result", verdict(result));
        shown.put("why", result.why());
        shown.put("offenders", result.offenders().stream().map(this::offender).toList());
        return shown;
    }

    private Map<String, Object> offender(Offender offender) {
        var row = read.rows().get(offender.task());
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", row.id());
        shown.put("uniqueId", row.uniqueId());
        shown.put("key", row.sourceKey());
        shown.put("name", row.name());
        shown.put("detail", offender.detail());
        return shown;
    }

    private static String id(CheckResult result) {
        return result.check().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String verdict(CheckResult result) {
        return switch (result.verdict()) {
            case PASS -> "pass";
            case FAIL -> "fail";
            case NOT_APPLICABLE -> "n/a";
        };
    }

    private static @Nullable BigDecimal rounded(@Nullable Double value) {
        return value == null
                ? null
                : new BigDecimal(BigDecimal.valueOf(value)
                        .setScale(3, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString());
    }

    String text() {
        var text = new StringBuilder();
        text.append("%s: %s%n  grade %s: %d checks pass, %d fail, %d do not apply (%d tasks, %d links)"
                .formatted(
                        file,
                        plan.name(),
                        quality.grade(),
                        quality.passed(),
                        quality.failed(),
                        quality.results().size() - quality.passed() - quality.failed(),
                        read.rows().size(),
                        read.checked().links().size()));
        quality.results().forEach(result -> append(text, result));
        problems.forEach(problem -> text.append("%n  problem: ".formatted()).append(problem));
        return text.toString();
    }

    private void append(StringBuilder text, CheckResult result) {
        boolean isShare = result.check().unit().equals("%");
        var value = rounded(result.value());
        text.append("%n  %-5s %-27s %9s  %s %s%s"
                .formatted(
                        verdict(result),
                        result.check().title(),
                        value == null ? "" : value.toPlainString() + (isShare ? " %" : ""),
                        result.isLeast() ? "at least" : "at most",
                        String.valueOf(rounded(result.threshold())),
                        isShare ? " %" : ""));
        if (result.why() != null) {
            text.append("  ").append(result.why());
        }
        if (result.verdict() != Verdict.FAIL) {
            return;
        }
        for (var offender : result.offenders().stream().limit(SHOWN).toList()) {
            var row = read.rows().get(offender.task());
            text.append("%n          %s \"%s\": %s"
                    .formatted(
                            row.id() == null ? row.uniqueId() : row.id(),
                            row.name() == null ? "" : row.name(),
                            offender.detail()));
        }
        if (result.offenders().size() > SHOWN) {
            text.append("%n          and %d more".formatted(result.offenders().size() - SHOWN));
        }
    }
}
