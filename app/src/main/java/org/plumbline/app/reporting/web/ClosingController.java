package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectHeaders;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.reporting.Closings;
import org.plumbline.app.reporting.Closings.Closed;
import org.plumbline.app.reporting.Closings.Delivered;
import org.plumbline.app.reporting.ReportBody;
import org.plumbline.app.reporting.ReportingRules;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What one closed project left beside its promises.
@Controller
@RequestMapping("/projects/{key}/closing")
class ClosingController {
    private static final String PAGE = "reporting/closing";

    private final Closings closings;
    private final Projects projects;
    private final ProjectHeaders headers;
    private final Access access;

    ClosingController(Closings closings, Projects projects, ProjectHeaders headers, Access access) {
        this.closings = closings;
        this.projects = projects;
        this.headers = headers;
        this.access = access;
    }

    @GetMapping
    String show(@PathVariable String key, Model model) {
        var project = projects.get(key);
        var closed = closings.get(project);
        fill(project, closed, form(project, closed), model);
        return PAGE;
    }

    private void fill(ProjectView project, Closed closed, @Nullable FormModel form, Model model) {
        model.addAttribute("record", headers.of(project, "/status"));
        model.addAttribute("closed", List.of(closed));
        model.addAttribute("note", closed.note());
        model.addAttribute("form", form);
    }

    private @Nullable FormModel form(ProjectView project, Closed closed) {
        if (!access.may(Permission.EDIT_PROJECT, project.id())) {
            return null;
        }
        return FormModel.post(
                        "/projects/" + project.key() + "/closing",
                        t("Record"),
                        percent("scope", t("Scope delivered"), closed.scopePercent())
                                .hint(
                                        t(
                                                "Of what the approved baseline promised. Empty: the last rating of scope counts.")),
                        percent("benefits", t("Benefits delivered"), closed.benefitsPercent())
                                .hint(
                                        t(
                                                "Of what the business case promised. Empty: the last rating of benefits counts.")),
                        Field.area("note", t("Note")).value(closed.note()).within(null, 2000))
                .cancel("/projects/" + project.key() + "/status");
    }

    private static Field percent(String name, String label, @Nullable BigDecimal value) {
        return Field.number(name, label)
                .unit("%")
                .within(0, 999)
                .value(value == null ? null : value.stripTrailingZeros().toPlainString());
    }

    @PostMapping
    Object record(
            @PathVariable String key,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        var project = projects.get(key);
        try {
            closings.record(
                    project,
                    new Delivered(
                            number(sent.get("scope")),
                            number(sent.get("benefits")),
                            ReportBody.given(sent.get("note"))));
        } catch (Refusal refusal) {
            var closed = closings.get(project);
            var form = form(project, closed);
            var typed = new HashMap<String, List<String>>();
            sent.forEach((field, value) -> typed.put(field, List.of(value)));
            fill(
                    project,
                    closed,
                    form == null ? null : form.filled(typed, Map.of()).refused(Sentences.of(refusal)),
                    model);
            return AudienceController.refused(PAGE, model);
        }
        redirect.addFlashAttribute("flash", Flash.done(t("Recorded; the figures of performance count it.")));
        return "redirect:/projects/" + project.key() + "/closing";
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        var plain = text == null ? "" : text.strip().replace(',', '.');
        if (plain.isEmpty()) {
            return null;
        }
        if (!plain.matches("[0-9]{1,6}(\\.[0-9]{1,2})?")) {
            throw new Refusal(ReportingRules.CLOSING_ODD);
        }
        return new BigDecimal(plain);
    }
}
