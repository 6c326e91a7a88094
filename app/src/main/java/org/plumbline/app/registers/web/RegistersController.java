package org.plumbline.app.registers.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectHeaders;
import org.plumbline.app.delivery.ProjectTab;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.view.ViewedList;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.plumbline.app.registers.NewRecord;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.Registers;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The registers as lists: of all projects, of one, of one kind; adding to them and changing many at once.
@Controller
class RegistersController {
    private static final String PROJECT = "/projects/{key:[A-Z]+-[0-9]+}/registers";

    private final Registers registers;
    private final RecordRegister lists;
    private final RegisterForm forms;
    private final Projects projects;
    private final ProjectChoice choice;
    private final ProjectHeaders headers;
    private final TransactionTemplate transactions;

    @SuppressWarnings("TooManyParameters")
    RegistersController(
            Registers registers,
            RecordRegister lists,
            RegisterForm forms,
            Projects projects,
            ProjectChoice choice,
            ProjectHeaders headers,
            TransactionTemplate transactions) {
        this.registers = registers;
        this.lists = lists;
        this.forms = forms;
        this.projects = projects;
        this.choice = choice;
        this.headers = headers;
        this.transactions = transactions;
    }

    @Bean
    static ProjectTab registersTab() {
        return new ProjectTab("Registers", "/registers", 30);
    }

    @Bean
    static ViewedList viewsOfRegisters() {
        return ViewedList.of("registers", "/registers|/projects/[A-Z]+-[0-9]+/registers(/[a-z]+)?");
    }

    @GetMapping("/registers")
    String all(HttpServletRequest request, Model model) {
        return list(request, model, new RecordRegister.Scope(null, null));
    }

    @GetMapping(PROJECT)
    String ofProject(@PathVariable String key, HttpServletRequest request, Model model) {
        return list(request, model, new RecordRegister.Scope(projects.get(key), null));
    }

    @GetMapping(PROJECT + "/{kind:[a-z]+}")
    String ofKind(@PathVariable String key, @PathVariable String kind, HttpServletRequest request, Model model) {
        return list(request, model, new RecordRegister.Scope(projects.get(key), kind(kind)));
    }

    private String list(HttpServletRequest request, Model model, RecordRegister.Scope scope) {
        var query = RegisterQuery.of(request);
        model.addAttribute("register", lists.draw(query, scope));
        if (Htmx.wantsPiece(request)) {
            return "kit/register";
        }
        model.addAttribute("scope", scope);
        var project = scope.project();
        if (project == null) {
            return "registers/all";
        }
        model.addAttribute("record", headers.of(project, "/registers"));
        model.addAttribute("home", "/projects/" + project.key() + "/registers");
        model.addAttribute("mayAdd", registers.mayRegister(project.id()));
        return "registers/project";
    }

    private static RegisterKind kind(String word) {
        return RegisterKind.of(word).orElseThrow(() -> new Missing("register", word));
    }

    /// Adds a record by its title alone.
    @PostMapping(PROJECT + "/{kind:[a-z]+}")
    String quick(
            @PathVariable String key,
            @PathVariable String kind,
            @RequestParam String title,
            RedirectAttributes redirect) {
        var project = projects.get(key);
        try {
            var made = registers.create(NewRecord.of(kind(kind), project.id(), Map.of(RegisterField.TITLE, title)));
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is in the register.", made.key())));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:/projects/" + key + "/registers/" + kind;
    }

    @GetMapping("/registers/new")
    ModelAndView blank(
            @RequestParam(defaultValue = "risk") String kind,
            @RequestParam(required = false) @Nullable String project) {
        return page(kind(kind), project).show();
    }

    private FormPage page(RegisterKind kind, @Nullable String projectKey) {
        var form = forms.draw("/registers/new", kind, null, Field.hidden("kind", kind.word()), choice.field(projectKey))
                .cancel(projectKey == null ? "/registers" : "/projects/" + projectKey + "/registers/" + kind.word());
        return FormPage.of(t("New {0}", t(kind.label())), form);
    }

    @PostMapping("/registers/new")
    Object create(Typed typed, RedirectAttributes redirect) {
        var kind = kind(typed.text("kind"));
        var read = forms.read(kind, typed.firsts());
        typed.require("project", t("Choose the project."));
        return page(kind, typed.orNull("project")).take(typed.wrong(read.errors()), () -> {
            var made = Objects.requireNonNull(transactions.execute(status -> {
                var project = projects.get(typed.text("project"));
                var record = registers.create(NewRecord.of(kind, project.id(), read.values()));
                registers.describe(record.id(), forms.custom(kind, typed.firsts()));
                return record;
            }));
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is in the register.", made.key())));
            return "redirect:/registers/" + made.key();
        });
    }
}
