package org.plumbline.app.kernel.web;

import static org.plumbline.app.kit.Words.t;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.NavigationRule;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.field.CustomField;
import org.plumbline.app.kernel.field.CustomFields;
import org.plumbline.app.kernel.field.FieldType;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where administrators add fields to records.
@Controller
class CustomFieldsController {
    private static final List<String> KINDS = List.of(
            "project",
            "programme",
            "portfolio",
            "risk",
            "issue",
            "assumption",
            "dependency",
            "decision",
            "action",
            "change");

    private final CustomFields fields;
    private final Access access;

    CustomFieldsController(CustomFields fields, Access access) {
        this.fields = fields;
        this.access = access;
    }

    @Bean
    static NavigationRule customFieldsEntry() {
        return new NavigationRule(
                new NavigationEntry(NavigationArea.ADMIN, "Custom fields", "/custom-fields", 40),
                access -> access.may(Permission.ADMINISTER));
    }

    @GetMapping("/custom-fields")
    ModelAndView list() {
        access.require(Permission.ADMINISTER);
        return page().show();
    }

    private FormPage page() {
        return FormPage.in("kernel/custom_fields", Map.of("fields", all()), form());
    }

    private Map<String, List<CustomField>> all() {
        var all = new LinkedHashMap<String, List<CustomField>>();
        KINDS.forEach(kind -> all.put(kind, fields.of(kind)));
        return all;
    }

    private static FormModel form() {
        return FormModel.post(
                "/custom-fields",
                t("Add the field"),
                Field.select("kind", t("For"), KINDS.stream().map(Option::of).toList())
                        .required(),
                Field.text("label", t("Name")).required().within(null, 60),
                Field.select(
                                "type",
                                t("Holds"),
                                Arrays.stream(FieldType.values())
                                        .map(type -> new Option(type.name(), t(type.label())))
                                        .toList())
                        .required(),
                Field.area("choices", t("Choices")).hint(t("One a line; only for a choice from a list")));
    }

    @PostMapping("/custom-fields")
    Object define(Typed typed, RedirectAttributes redirect) {
        var kind = typed.text("kind");
        if (!KINDS.contains(kind)) {
            throw new Missing("kind", kind);
        }
        typed.require("type", t("Choose one of the list."));
        return page().take(typed, typed.choice("type", FieldType.class).orElse(null), type -> {
            fields.define(
                    kind,
                    typed.text("label"),
                    type,
                    typed.text("choices").lines().toList());
            redirect.addFlashAttribute("flash", Flash.done(t("The field is there.")));
            return "redirect:/custom-fields";
        });
    }

    @PostMapping("/custom-fields/{id}/retirement")
    String retire(@PathVariable UUID id, RedirectAttributes redirect) {
        fields.retire(id);
        redirect.addFlashAttribute("flash", Flash.done(t("The field is retired.")));
        return "redirect:/custom-fields";
    }
}
