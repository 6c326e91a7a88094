package org.plumbline.app.kernel.web;

import java.util.List;
import org.plumbline.app.kernel.field.CustomField;
import org.plumbline.app.kernel.field.CustomFields;
import org.plumbline.app.kit.register.Csv;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The fields that the organisation added, so that programs know by what to filter.
@RestController
@RequestMapping("/api/v1/fields")
class FieldsApi {
    private final CustomFields fields;

    FieldsApi(CustomFields fields) {
        this.fields = fields;
    }

    /// A field.
    ///
    /// @param parameter in an address: as it is, or with `_from` and `_to` for what has a range
    /// @param range true for numbers, money and dates
    record FieldJson(String label, String type, List<String> choices, String parameter, boolean range) {
        static FieldJson of(CustomField field) {
            var isRange = switch (field.type()) {
                case NUMBER, MONEY, DATE -> true;
                case TEXT, CHOICE, PERSON, YES_NO -> false;
            };
            return new FieldJson(field.label(), field.type().name(), field.choices(), field.parameter(), isRange);
        }
    }

    /// All of a kind of record.
    record FieldsJson(List<FieldJson> items, long total) {}

    @GetMapping("/{of:[a-z]+}")
    FieldsJson list(@PathVariable String of) {
        var items = fields.of(of).stream().map(FieldJson::of).toList();
        return new FieldsJson(items, items.size());
    }

    @GetMapping("/{of:[a-z]+}.csv")
    ResponseEntity<String> csv(@PathVariable String of) {
        var csv = new Csv(List.of("label", "type", "choices", "parameter", "range"));
        for (var field : list(of).items()) {
            csv.line(List.of(
                    field.label(), field.type(), String.join("; ", field.choices()), field.parameter(), field.range()));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"fields.csv\"")
                .body(csv.toString());
    }
}
