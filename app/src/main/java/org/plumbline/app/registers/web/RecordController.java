package org.plumbline.app.registers.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kernel.talk.Talk;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.plumbline.app.organisation.body.Agendas;
import org.plumbline.app.registers.RegisterCommand;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterView;
import org.plumbline.app.registers.Registers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One record: its page, its form, its next steps, and its cells in a register.
@Controller
class RecordController {
    private static final String RECORD = "/registers/{key:[A-Z]+-[0-9]+}";

    private final Registers registers;
    private final RecordRegister lists;
    private final RegisterForm forms;
    private final RecordPages pages;
    private final Agendas agendas;
    private final Talk talk;
    private final TransactionTemplate transactions;

    RecordController(
            Registers registers,
            RecordRegister lists,
            RegisterForm forms,
            RecordPages pages,
            Agendas agendas,
            Talk talk,
            TransactionTemplate transactions) {
        this.registers = registers;
        this.lists = lists;
        this.forms = forms;
        this.pages = pages;
        this.agendas = agendas;
        this.talk = talk;
        this.transactions = transactions;
    }

    @GetMapping(RECORD)
    String show(@PathVariable String key, Model model) {
        var record = registers.get(key);
        var book = pages.book(record);
        model.addAttribute("record", pages.head(record, book));
        model.addAttribute("facts", pages.facts(record, book));
        model.addAttribute("links", registers.linksOf(record.id()));
        model.addAttribute("mentions", agendas.mentions(record.id()));
        model.addAttribute("history", pages.history(record));
        model.addAttribute("talk", talk.about(record.id()));
        model.addAttribute("become", pages.conversions(record));
        model.addAttribute("view", record);
        return "registers/record";
    }

    @GetMapping(RECORD + "/edit")
    ModelAndView edit(@PathVariable String key) {
        return page(registers.get(key)).show();
    }

    private FormPage page(RegisterView record) {
        var home = "/registers/" + record.key();
        return page(
                record, forms.draw(home, record.kind(), record, version(record)).cancel(home));
    }

    private static FormPage page(RegisterView record, FormModel form) {
        return FormPage.of(record.key() + " " + record.title(), form);
    }

    private static Field version(RegisterView record) {
        return Field.hidden("version", Integer.toString(record.version()));
    }

    @PostMapping(RECORD)
    Object save(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var record = registers.get(key);
        var read = forms.read(record.kind(), typed.firsts());
        return page(record).take(typed.wrong(read.errors()), () -> {
            transactions.executeWithoutResult(status -> {
                registers.change(record.id(), typed.version(), read.patch());
                registers.describe(record.id(), forms.custom(record.kind(), typed.firsts()));
            });
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:/registers/" + key;
        });
    }

    /// A step that needs something said first.
    @GetMapping(RECORD + "/moves/{command}")
    ModelAndView ask(@PathVariable String key, @PathVariable String command) {
        var record = registers.get(key);
        return page(record, step(record, command(command))).show();
    }

    private FormModel step(RegisterView record, RegisterCommand command) {
        var home = "/registers/" + record.key();
        return FormModel.post(
                        home + "/moves/" + RegisterWords.word(command).replace('_', '-'),
                        t(command.label()),
                        version(record))
                .section(
                        t(command.label()),
                        null,
                        forms.fields(command.needs(), record).toArray(Field[]::new))
                .cancel(home);
    }

    private static RegisterCommand command(String word) {
        try {
            return RegisterCommand.valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Missing("step", word);
        }
    }

    @PostMapping(RECORD + "/moves/{command}")
    Object move(@PathVariable String key, @PathVariable String command, Typed typed, RedirectAttributes redirect) {
        var record = registers.get(key);
        var step = command(command);
        var wanted = new HashMap<>(typed.firsts());
        wanted.keySet().retainAll(step.needs().stream().map(RegisterWords::word).toList());
        var read = forms.read(record.kind(), wanted);
        Supplier<String> work = () -> {
            var moved = registers.move(record.id(), typed.version(), step, read.patch());
            return t("{0}: {1}.", moved.key(), t(moved.state().label()));
        };
        if (step.needs().isEmpty()) {
            return Outcome.of(redirect, "/registers/" + key, work);
        }
        return page(record, step(record, step)).take(typed.wrong(read.errors()), () -> {
            redirect.addFlashAttribute("flash", Flash.done(work.get()));
            return "redirect:/registers/" + key;
        });
    }

    @PostMapping(RECORD + "/conversion")
    String convert(
            @PathVariable String key, @RequestParam String to, @RequestParam int version, RedirectAttributes redirect) {
        var record = registers.get(key);
        var kind = RegisterKind.of(to).orElseThrow(() -> new Missing("register", to));
        try {
            var made = registers.convert(record.id(), version, kind);
            redirect.addFlashAttribute("flash", Flash.done(t("{0} came out of {1}.", made.key(), key)));
            return "redirect:/registers/" + made.key();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
            return "redirect:/registers/" + key;
        }
    }

    @GetMapping(RECORD + "/cells/{field:state|owner|due|priority}")
    Object editor(
            @PathVariable String key,
            @PathVariable String field,
            @RequestParam(defaultValue = "false") boolean shown,
            HttpServletRequest request,
            Model model) {
        var record = registers.get(key);
        if (!Htmx.wantsPiece(request)) {
            return shown
                    ? "redirect:/registers/" + key
                    : cellPage(record, field).show();
        }
        if (shown) {
            model.addAttribute("cell", lists.cell(record, field));
            return "registers/cell";
        }
        return editor(record, field, null, model);
    }

    /// The same as a page of its own, for who opens the address in another tab or has no script.
    private FormPage cellPage(RegisterView record, String field) {
        var home = "/registers/" + record.key();
        var form = FormModel.post(home + "/cells/" + field, t("Save"), cellField(record, field), version(record));
        return page(record, form.cancel(home)).blaming(rule -> field);
    }

    private String editor(RegisterView record, String field, @Nullable String error, Model model) {
        var address = "/registers/" + record.key() + "/cells/" + field;
        model.addAttribute("field", cellField(record, field).error(error));
        model.addAttribute("action", address + "?version=" + record.version());
        model.addAttribute("cancel", address + "?shown=true");
        return "registers/cell_editor";
    }

    private Field cellField(RegisterView record, String field) {
        if (!"state".equals(field)) {
            var wanted = RegisterField.valueOf(field.toUpperCase(Locale.ROOT));
            return forms.field(wanted, record.values().get(wanted));
        }
        var options = registers.commandsFor(record).stream()
                .map(command -> new Option(RegisterWords.word(command), t(command.label())))
                .toList();
        return Field.select("state", t("Next step"), options);
    }

    @PostMapping(RECORD + "/cells/{field:state|owner|due|priority}")
    Object saveCell(
            @PathVariable String key,
            @PathVariable String field,
            Typed typed,
            HttpServletRequest request,
            Model model) {
        var record = registers.get(key);
        var read = forms.read(record.kind(), Map.of(field, typed.text(field)));
        typed.wrong(read.errors());
        if (!Htmx.wantsPiece(request)) {
            return cellPage(record, field).take(typed, () -> {
                change(record, field, typed, read);
                return "redirect:/registers/" + key;
            });
        }
        try {
            var problem = typed.errors().get(field);
            if (problem != null) {
                return refused(editor(record, field, problem, model), model);
            }
            change(record, field, typed, read);
            model.addAttribute("cell", lists.cell(registers.get(key), field));
            return "registers/cell";
        } catch (Refusal refusal) {
            return refused(editor(record, field, Sentences.of(refusal), model), model);
        }
    }

    private static ModelAndView refused(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void change(RegisterView record, String field, Typed typed, RegisterForm.Read read) {
        if (!"state".equals(field)) {
            registers.change(record.id(), typed.version(), read.patch());
        } else if (!typed.text(field).isEmpty()) {
            var step = command(typed.text(field));
            registers.move(record.id(), typed.version(), step, new EnumMap<>(RegisterField.class));
        }
    }
}
