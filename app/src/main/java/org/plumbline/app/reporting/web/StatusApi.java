package org.plumbline.app.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.field.CustomFilter;
import org.plumbline.app.kernel.field.CustomValues;
import org.plumbline.app.kit.register.BadParameter;
import org.plumbline.app.kit.register.Csv;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.reporting.PeriodView;
import org.plumbline.app.reporting.Periods;
import org.plumbline.app.reporting.Rollup;
import org.plumbline.app.reporting.RollupBy;
import org.plumbline.app.reporting.Rollups;
import org.plumbline.app.reporting.StatusLine;
import org.plumbline.app.reporting.StatusOrder;
import org.plumbline.app.reporting.StatusPage;
import org.plumbline.app.reporting.StatusQuestion;
import org.plumbline.app.reporting.StatusView;
import org.plumbline.app.reporting.Statuses;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Status for programs: projects, roll-ups and periods, as JSON and as comma-separated values.
@RestController
@RequestMapping("/api/v1")
class StatusApi {
    private static final int MOST = 1_000;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Statuses statuses;
    private final Rollups rollups;
    private final Periods periods;
    private final CustomValues values;
    private final CustomFilter customFilter;
    private final JsonMapper json;

    StatusApi(
            Statuses statuses,
            Rollups rollups,
            Periods periods,
            CustomValues values,
            CustomFilter customFilter,
            JsonMapper json) {
        this.statuses = statuses;
        this.rollups = rollups;
        this.periods = periods;
        this.values = values;
        this.customFilter = customFilter;
        this.json = json;
    }

    /// A page of a list.
    ///
    /// @param page counted from 1
    /// @param total on all pages
    record ListJson<T>(
            List<T> items,
            int page,
            int size,
            long total,
            @Nullable LocalDate asOf,
            boolean live) {}

    /// A period as programs read it.
    record PeriodJson(
            String key,
            String cadence,
            LocalDate from,
            LocalDate to,
            LocalDate due,
            String state,
            @Nullable Instant frozenAt,
            @Nullable String frozenBy) {
        static PeriodJson of(PeriodView period) {
            return new PeriodJson(
                    period.key(),
                    period.cadence().name(),
                    period.fromDay(),
                    period.toDay(),
                    period.dueDay(),
                    period.state().name(),
                    period.frozenAt(),
                    period.frozenBy());
        }
    }

    @GetMapping("/projects")
    ResponseEntity<ListJson<ProjectStatusJson>> projects(
            HttpServletRequest request,
            @RequestParam(name = "as_of", required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String portfolio,
            @RequestParam(required = false) @Nullable String q) {
        var query = query(request);
        var question = question(query);
        var page = statuses.page(question, view(query));
        var fields = question.asOf() == null
                ? values.of("project", currencies(page.lines()))
                : Map.<UUID, Map<String, @Nullable Object>>of();
        return tagged(new ListJson<>(
                page.lines().stream()
                        .map(line -> ProjectStatusJson.of(
                                line, fields.get(line.project().id())))
                        .toList(),
                query.page(),
                query.size(),
                total(question, query, page),
                question.asOf(),
                question.asOf() == null));
    }

    private static RegisterQuery query(HttpServletRequest request) {
        return RegisterQuery.of(request).paged(50, MOST).strict(StatusOrder.class, StatusQuestion.Show.class);
    }

    /// Fields of one's own are of the present only.
    private StatusQuestion question(RegisterQuery query) {
        var question = Asked.question(query);
        var among = customFilter.strictlyAmong("project", query);
        if (among != null && question.asOf() != null) {
            throw new BadParameter(
                    "as_of",
                    question.asOf().toString(),
                    "Fields of your own are not kept in frozen reports: leave one of both out.");
        }
        return question.among(among);
    }

    private static Map<UUID, String> currencies(List<StatusLine> lines) {
        var currencies = new LinkedHashMap<UUID, String>();
        for (var line : lines) {
            currencies.put(
                    line.project().id(), Objects.requireNonNullElse(line.money().currency(), ""));
        }
        return currencies;
    }

    /// A page behind the last one is empty, and still says how many there are.
    private long total(StatusQuestion question, RegisterQuery query, StatusPage page) {
        return page.lines().isEmpty() && query.offset() > 0
                ? statuses.page(question, new StatusView(RollupBy.NONE, StatusOrder.KEY, false, 0, 1, false))
                        .total()
                : page.total();
    }

    private static StatusView view(RegisterQuery query) {
        return new StatusView(
                RollupBy.NONE,
                query.sort(StatusOrder.class).orElse(StatusOrder.KEY),
                query.isDescending(),
                query.offset(),
                query.size(),
                false);
    }

    @GetMapping("/projects.csv")
    ResponseEntity<String> projectsCsv(HttpServletRequest request) {
        var page = statuses.page(question(query(request)), StatusView.all());
        var csv = new Csv(StatusColumn.head());
        page.lines().forEach(line -> csv.line(StatusColumn.cells(line)));
        return file(csv, "projects.csv");
    }

    @GetMapping("/rollup")
    ResponseEntity<RollupJson> rollup(
            @RequestParam(name = "as_of", required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String portfolio) {
        return tagged(RollupJson.of(sum(asOf, by, portfolio)));
    }

    private Rollup sum(@Nullable String asOf, @Nullable String by, @Nullable String portfolio) {
        return rollups.by(
                Asked.by(by), Asked.day(asOf), portfolio == null || portfolio.isBlank() ? null : portfolio.strip());
    }

    @GetMapping("/rollup.csv")
    ResponseEntity<String> rollupCsv(
            @RequestParam(name = "as_of", required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String portfolio) {
        var csv = new Csv(RollupJson.head());
        sum(asOf, by, portfolio).groups().forEach(group -> csv.line(RollupJson.cells(group)));
        return file(csv, "rollup.csv");
    }

    @GetMapping("/periods")
    ResponseEntity<ListJson<PeriodJson>> periods() {
        var all = periods.list().stream().map(PeriodJson::of).toList();
        return tagged(new ListJson<>(all, 1, Math.max(1, all.size()), all.size(), null, true));
    }

    @GetMapping("/periods.csv")
    ResponseEntity<String> periodsCsv() {
        var csv = new Csv(List.of("key", "cadence", "from", "to", "due", "state", "frozenAt", "frozenBy"));
        for (var period : periods.list()) {
            csv.line(Arrays.asList(
                    period.key(),
                    period.cadence(),
                    period.fromDay(),
                    period.toDay(),
                    period.dueDay(),
                    period.state(),
                    period.frozenAt(),
                    period.frozenBy()));
        }
        return file(csv, "periods.csv");
    }

    @GetMapping("/periods/{key}")
    ResponseEntity<PeriodJson> period(@PathVariable String key) {
        return tagged(PeriodJson.of(periods.get(key)));
    }

    /// Freezes a period; doing it twice is refused, so that a repeated request cannot make a second truth. Who names
    /// in `If-Match` what they saw is told where that has changed.
    @PostMapping("/periods/{key}/freeze")
    ResponseEntity<?> freeze(
            @PathVariable String key, @RequestHeader(name = "If-Match", required = false) @Nullable String version) {
        if (version != null && !version.equals(tag(PeriodJson.of(periods.get(key))))) {
            return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
                    .body(ProblemDetail.forStatusAndDetail(
                            HttpStatus.PRECONDITION_FAILED,
                            "Period " + key + " is not as you saw it. Read it again, then freeze it."));
        }
        return tagged(PeriodJson.of(periods.freeze(key)));
    }

    /// With a tag over its content, so that an unchanged list costs no bytes.
    private <T> ResponseEntity<T> tagged(T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag(body))
                .body(body);
    }

    /// Weak, since the server sends answers of strong ones uncompressed.
    private String tag(Object body) {
        var sum = new CRC32C();
        var bytes = json.writeValueAsBytes(body);
        sum.update(bytes);
        return "W/\"%x-%x\"".formatted(bytes.length, sum.getValue());
    }

    private static ResponseEntity<String> file(Csv csv, String name) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(csv.toString());
    }
}
