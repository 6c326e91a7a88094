package org.plumbline.app.registers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.field.CustomFilter;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.registers.NewRecord;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterFilter;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterRules;
import org.plumbline.app.registers.RegisterView;
import org.plumbline.app.registers.Registers;
import org.plumbline.app.registers.sheet.SheetWriter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The registers for programs.
@RestController
@RequestMapping("/api/v1/registers")
class RegisterApi {
    private static final int MOST = 20_000;

    private final Registers registers;
    private final RecordRegister lists;
    private final RecordJson json;
    private final CustomFilter customFilter;
    private final SheetWriter writer;
    private final Projects projects;

    RegisterApi(
            Registers registers,
            RecordRegister lists,
            RecordJson json,
            CustomFilter customFilter,
            SheetWriter writer,
            Projects projects) {
        this.registers = registers;
        this.lists = lists;
        this.json = json;
        this.customFilter = customFilter;
        this.writer = writer;
        this.projects = projects;
    }

    /// A page of records.
    ///
    /// @param page counted from 1
    /// @param total on all pages
    record Page(List<Map<String, @Nullable Object>> items, int page, int size, long total) {}

    @GetMapping("/{kind:[a-z]+}")
    Page list(@PathVariable String kind, HttpServletRequest request) {
        var query = query(request);
        var filter = filter(kind, query);
        var page = registers.list(filter);
        var rows = filter.offset() >= page.total() ? List.<RegisterView>of() : page.rows();
        return new Page(json.of(kind(kind), rows), query.page(), query.size(), page.total());
    }

    @GetMapping("/{kind:[a-z]+}.csv")
    ResponseEntity<String> csv(@PathVariable String kind, HttpServletRequest request) {
        var rows = registers.list(filter(kind, query(request)).page(0, MOST)).rows();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + kind(kind).word() + ".csv\"")
                .body(writer.csv(rows));
    }

    private static RegisterQuery query(HttpServletRequest request) {
        return RegisterQuery.of(request).strict(RegisterFilter.Sort.class, RegisterFilter.Show.class);
    }

    private RegisterFilter filter(String kind, RegisterQuery query) {
        customFilter.strictlyAmong(kind(kind).word(), query);
        return lists.filter(query, new RecordRegister.Scope(null, kind(kind)));
    }

    @GetMapping("/{kind:[a-z]+}/{key}")
    ResponseEntity<Map<String, @Nullable Object>> one(@PathVariable String kind, @PathVariable String key) {
        return answer(HttpStatus.OK, get(kind, key));
    }

    @PostMapping("/{kind:[a-z]+}")
    ResponseEntity<Map<String, @Nullable Object>> create(
            @PathVariable String kind, @RequestBody Map<String, @Nullable Object> sent) {
        var of = kind(kind);
        var project = projects.get(Objects.toString(sent.get("project"), ""));
        var values = new EnumMap<RegisterField, Object>(RegisterField.class);
        json.read(of, project, sent, List.of("project")).forEach((field, value) -> {
            if (value != null) {
                values.put(field, value);
            }
        });
        return answer(HttpStatus.CREATED, registers.create(NewRecord.of(of, project.id(), values)));
    }

    @PatchMapping("/{kind:[a-z]+}/{key}")
    ResponseEntity<?> change(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody Map<String, @Nullable Object> sent) {
        var record = get(kind, key);
        if (version == null) {
            return problem(HttpStatus.PRECONDITION_REQUIRED, "Send If-Match with the ETag of the record you saw.");
        }
        if (!version.equals(tag(record))) {
            return overtaken(key);
        }
        var patch = json.read(record.kind(), projects.get(record.projectId()), sent, List.of());
        try {
            return answer(HttpStatus.OK, registers.change(record.id(), record.version(), patch));
        } catch (Refusal refusal) {
            if (refusal.rule() == RegisterRules.CHANGED_MEANWHILE) {
                return overtaken(key);
            }
            throw refusal;
        }
    }

    private static ResponseEntity<ProblemDetail> overtaken(String key) {
        return problem(HttpStatus.PRECONDITION_FAILED, key + " was changed meanwhile. Read it again, then change it.");
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String sentence) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, sentence));
    }

    private static RegisterKind kind(String word) {
        return RegisterKind.of(word).orElseThrow(() -> new Missing("register", word));
    }

    private RegisterView get(String kind, String key) {
        var record = registers.get(key);
        if (record.kind() != kind(kind)) {
            throw new Missing("record", key);
        }
        return record;
    }

    private ResponseEntity<Map<String, @Nullable Object>> answer(HttpStatus status, RegisterView record) {
        return ResponseEntity.status(status)
                .eTag(tag(record))
                .header("Location", "/api/v1/registers/" + record.kind().word() + "/" + record.key())
                .body(json.of(record.kind(), List.of(record)).getFirst());
    }

    private static String tag(RegisterView record) {
        return "\"" + record.version() + "\"";
    }
}
