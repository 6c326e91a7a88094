package org.plumbline.app.portfolio.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectHeaders;
import org.plumbline.app.delivery.ProjectTab;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.search.SearchIndex.Place;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.portfolio.Alignments;
import org.plumbline.app.portfolio.ObjectiveView;
import org.plumbline.app.portfolio.Objectives;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What serves which objective: the report over all work, and the form that says it for one piece.
@Controller
class AlignmentController {
    private static final String ITEM = "/alignment/{key:[A-Z]{2,5}-[0-9]+}";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final AlignmentPage pages;
    private final Alignments alignments;
    private final Objectives objectives;
    private final Projects projects;
    private final ProjectHeaders headers;

    AlignmentController(
            AlignmentPage pages,
            Alignments alignments,
            Objectives objectives,
            Projects projects,
            ProjectHeaders headers) {
        this.pages = pages;
        this.alignments = alignments;
        this.objectives = objectives;
        this.projects = projects;
        this.headers = headers;
    }

    @Bean
    static ProjectTab strategyTab() {
        return new ProjectTab("Strategy", "/strategy", 45);
    }

    @GetMapping("/alignment")
    String report(@RequestParam(required = false) @Nullable String item, HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.of(RegisterQuery.of(request)));
        model.addAttribute("tabs", StrategyNavigation.tabs("/alignment"));
        model.addAttribute("item", item == null ? "" : item.strip());
        return "portfolio/alignment";
    }

    @GetMapping("/alignment.csv")
    ResponseEntity<String> csv() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"alignment.csv\"")
                .body(pages.csv());
    }

    @PostMapping("/alignment/items")
    String choose(@RequestParam(defaultValue = "") String item, RedirectAttributes redirect) {
        try {
            return "redirect:/alignment/" + alignments.item(item).subject().key();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
            redirect.addAttribute("item", item);
            return "redirect:/alignment";
        }
    }

    @GetMapping("/projects/{key}/strategy")
    String ofProject(@PathVariable String key, Model model) {
        var project = projects.get(key);
        model.addAttribute("record", headers.of(project, "/strategy"));
        model.addAttribute("served", pages.served(project.id()));
        model.addAttribute("edit", alignments.mayAlign(item(key)) ? "/alignment/" + key : null);
        return "portfolio/project";
    }

    private Place item(String key) {
        try {
            return alignments.item(key);
        } catch (Refusal nothing) {
            throw new Missing("item", key);
        }
    }

    @GetMapping(ITEM)
    String edit(@PathVariable String key, Model model) {
        var item = item(key);
        if (!alignments.mayAlign(item)) {
            throw new Forbidden(Permission.SET_STRATEGY);
        }
        model.addAttribute("title", title(item));
        model.addAttribute("form", form(item));
        return ObjectivesController.FORM;
    }

    private static String title(Place item) {
        return item.subject().key() + " " + item.title();
    }

    /// The active objectives, and those that it serves although they are over.
    private Map<UUID, ObjectiveView> offered(Map<UUID, BigDecimal> present) {
        var offered = objectives.active().stream()
                .collect(Collectors.toMap(
                        ObjectiveView::id, one -> one, (one, other) -> one, java.util.LinkedHashMap::new));
        objectives.of(present.keySet()).forEach(one -> offered.putIfAbsent(one.id(), one));
        return offered;
    }

    private FormModel form(Place item) {
        var present = alignments.of(item);
        var fields = new ArrayList<Field>();
        for (var objective : offered(present).values()) {
            var share = present.get(objective.id());
            fields.add(Field.number("share_" + objective.id(), objective.title())
                    .unit("%")
                    .hint(t(
                            "{0}, priority {1}",
                            objective.key(), objective.text().priority()))
                    .value(
                            share == null
                                    ? null
                                    : share.multiply(HUNDRED)
                                            .stripTrailingZeros()
                                            .toPlainString()));
        }
        fields.add(Field.check("scaled", t("Scale the shares to 100 percent"))
                .hint(t("Enter 3, 2 and 1, and leave the arithmetic to us")));
        return FormModel.post("/alignment/" + item.subject().key(), t("Save"))
                .section(
                        t("Which objectives does it serve?"),
                        t("Share 100 percent among them. Empty everywhere: it serves none."),
                        fields.toArray(Field[]::new))
                .cancel(item.href());
    }

    @PostMapping(ITEM)
    Object save(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var item = item(key);
        var typed = new Typed(sent);
        var percents = new HashMap<UUID, BigDecimal>();
        for (var id : offered(alignments.of(item)).keySet()) {
            var share = typed.number("share_" + id);
            if (share != null && share.signum() != 0) {
                percents.put(id, share);
            }
        }
        if (!typed.errors().isEmpty()) {
            return typed.again(ObjectivesController.FORM, title(item), form(item));
        }
        try {
            alignments.align(item, percents, !typed.text("scaled").isEmpty());
        } catch (Refusal refusal) {
            return typed.again(
                    ObjectivesController.FORM, title(item), form(item).refused(Sentences.of(refusal)));
        }
        redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
        return "redirect:" + (item.href().startsWith("/projects/") ? item.href() + "/strategy" : "/alignment");
    }
}
