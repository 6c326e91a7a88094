package org.plumbline.app.registers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.registers.NewRecord;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterRules;
import org.plumbline.app.registers.RegisterTexts;
import org.plumbline.app.registers.RegisterView;
import org.plumbline.app.registers.Registers;
import org.springframework.http.HttpStatus;
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
    private final Registers registers;
    private final RecordRegister lists;
    private final RegisterTexts texts;
    private final Projects projects;

    RegisterApi(Registers registers, RecordRegister lists, RegisterTexts texts, Projects projects) {
        this.registers = registers;
        this.lists = lists;
        this.texts = texts;
        this.projects = projects;
    }

    /// A page of records.
    record Page(long total, int page, int size, List<Map<String, Object>> items) {}

    @GetMapping("/{kind:[a-z]+}")
    Page list(@PathVariable String kind, HttpServletRequest request) {
        var query = RegisterQuery.of(request);
        var page = registers.list(lists.filter(query, new RecordRegister.Scope(null, kind(kind))));
        var book = texts.book(page.rows());
        return new Page(
                page.total(),
                query.page(),
                query.size(),
                page.rows().stream().map(record -> json(record, book)).toList());
    }

    @GetMapping("/{kind:[a-z]+}/{key}")
    ResponseEntity<Map<String, Object>> one(@PathVariable String kind, @PathVariable String key) {
        return answer(HttpStatus.OK, get(kind, key));
    }

    @PostMapping("/{kind:[a-z]+}")
    ResponseEntity<Map<String, Object>> create(
            @PathVariable String kind, @RequestBody Map<String, @Nullable Object> sent) {
        var of = kind(kind);
        var project = projects.get(Objects.toString(sent.get("project"), ""));
        var values = new EnumMap<RegisterField, Object>(RegisterField.class);
        read(of, sent, List.of("project")).forEach((field, value) -> {
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
            return problem(
                    HttpStatus.PRECONDITION_FAILED, key + " was changed meanwhile. Read it again, then change it.");
        }
        var patch = read(record.kind(), sent, List.of());
        return answer(HttpStatus.OK, registers.change(record.id(), record.version(), patch));
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

    private Map<RegisterField, @Nullable Object> read(
            RegisterKind kind, Map<String, @Nullable Object> sent, List<String> others) {
        var patch = new EnumMap<RegisterField, @Nullable Object>(RegisterField.class);
        var unknown = new ArrayList<>(sent.keySet());
        unknown.removeAll(others);
        for (var field : RegisterField.of(kind)) {
            if (unknown.remove(name(field))) {
                var value = sent.get(name(field));
                patch.put(field, value == null ? null : texts.read(field, value.toString()));
            }
        }
        if (!unknown.isEmpty()) {
            throw new Refusal(RegisterRules.NOT_A_FIELD, unknown.getFirst(), kind.label());
        }
        return patch;
    }

    private ResponseEntity<Map<String, Object>> answer(HttpStatus status, RegisterView record) {
        return ResponseEntity.status(status)
                .eTag(tag(record))
                .header("Location", "/api/v1/registers/" + record.kind().word() + "/" + record.key())
                .body(json(record, texts.book(List.of(record))));
    }

    private static String tag(RegisterView record) {
        return "\"" + record.version() + "\"";
    }

    private static Map<String, Object> json(RegisterView record, RegisterTexts.Book book) {
        var json = new LinkedHashMap<String, Object>();
        json.put("key", record.key());
        json.put("kind", record.kind().word());
        json.put("state", record.state().name());
        json.put("isOpen", record.isOpen());
        var project = book.projects().get(record.projectId());
        if (project != null) {
            json.put("project", project.key());
        }
        for (var field : RegisterField.of(record.kind())) {
            var value = record.values().get(field);
            if (value != null) {
                json.put(
                        name(field),
                        switch (field.type()) {
                            case PERSON, PROJECT -> RegisterTexts.write(field, value, book);
                            case NUMBER, MONEY, DATE -> value.toString();
                            default -> value;
                        });
            }
        }
        record.score().ifPresent(score -> json.put("score", score));
        json.put("raisedOn", record.raisedOn().toString());
        if (record.closedOn() != null) {
            json.put("closedOn", record.closedOn().toString());
        }
        json.put("version", record.version());
        return json;
    }

    /// `NEEDED_BY` is `neededBy`.
    private static String name(RegisterField field) {
        var words = field.name().toLowerCase(java.util.Locale.ROOT).split("_", -1);
        var name = new StringBuilder(words[0]);
        for (var i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }
}
