package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.notice.Preferences;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.record.Job;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.reporting.PeriodWords;
import org.plumbline.app.reporting.ReportBody;
import org.plumbline.app.reporting.pack.Appendix;
import org.plumbline.app.reporting.pack.Form;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Packs for people: handed out at once where they are soon made, else with a page that says how far they are.
@Controller
@RequestMapping("/status/packs")
class PackMakingController {
    private static final String APPENDIX = "pack.appendix";
    private static final String MAKING = "/status/packs/making/";

    private final PackDesk desk;
    private final Preferences preferences;

    PackMakingController(PackDesk desk, Preferences preferences) {
        this.desk = desk;
        this.preferences = preferences;
    }

    private static Appendix.Choice chosen(Preferences preferences) {
        return Appendix.Choice.valueOf(preferences.mine(APPENDIX, Appendix.Choice.FITTING.name()));
    }

    /// Asks which projects the acting person wants pages of.
    static FormModel form(Preferences preferences) {
        var options = List.of(
                new Option(
                        Appendix.Choice.FITTING.name(), t("All of up to 60 projects, else red, amber and false green")),
                new Option(Appendix.Choice.ATTENTION.name(), t("Red, amber and false green")),
                new Option(Appendix.Choice.ALL.name(), t("All, at most {0}", Appendix.DEFAULT_LIMIT)),
                new Option(Appendix.Choice.NONE.name(), t("None")));
        return FormModel.post(
                "/status/packs/appendix",
                t("Save"),
                Field.select("appendix", t("Projects with a page of their own"), options)
                        .hint(t("Summary and workbook hold all projects in any case."))
                        .required()
                        .value(chosen(preferences)));
    }

    @GetMapping("/{key}/pack.{ending}")
    String make(
            @PathVariable String key,
            @PathVariable String ending,
            @RequestParam(required = false) @Nullable String portfolio,
            @RequestParam(required = false) @Nullable String programme) {
        var group = portfolio == null || portfolio.isBlank() ? ReportBody.given(programme) : portfolio;
        var making = desk.begin(new PackDesk.Wish(key, group, form(ending), chosen(preferences)));
        return "redirect:" + MAKING + making.id() + (isSoonMade(making) ? "/file" : "");
    }

    private static Form form(String ending) {
        try {
            return Form.valueOf(ending.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Missing("pack", ending);
        }
    }

    /// Waits a moment. What keeps a pack from being made within it is told as if it had been made here.
    private static boolean isSoonMade(PackDesk.Making making) {
        try {
            making.file().get(PackDesk.SOON.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException later) {
            return false;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// How far it is; once it is made the file comes by itself.
    @GetMapping("/making/{id}")
    String page(@PathVariable UUID id, HttpServletResponse response, Model model) {
        var making = desk.get(id);
        if (making.file().isDone() && !making.file().isCompletedExceptionally()) {
            response.setHeader("Refresh", "0; url=" + MAKING + id + "/file");
        }
        model.addAttribute(
                "title", t("Committee pack, {0}", PeriodWords.name(making.wish().period())));
        model.addAttribute("job", job(making));
        return "reporting/pack_making";
    }

    /// How far it is, for the page that waits; once it has ended the page is loaded again.
    @GetMapping("/making/{id}/progress")
    String progress(@PathVariable UUID id, HttpServletResponse response, Model model) {
        var making = desk.get(id);
        if (making.file().isDone()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("job", job(making));
        return "kit/job";
    }

    private static Job job(PackDesk.Making making) {
        var address = MAKING + making.id();
        var form = making.wish().form();
        if (making.file().isCompletedExceptionally()) {
            return new Job(
                    t("Not made"),
                    t("The pack could not be made. Ask for it again; if that fails too, tell your administrator."),
                    null,
                    Job.State.FAILED,
                    address + "/progress",
                    null);
        }
        if (making.file().isDone()) {
            return new Job(
                    t("Ready"),
                    t("The pack is made. Asked for again, it comes at once as long as nothing in it changes."),
                    null,
                    Job.State.DONE,
                    address + "/progress",
                    address + "/file");
        }
        return new Job(
                t("Making the pack"),
                making.ratio() == 0 ? t("Reading what was frozen.") : t("Drawing the {0}.", form.name()),
                making.ratio() == 0 ? null : making.ratio(),
                Job.State.RUNNING,
                address + "/progress",
                null);
    }

    @GetMapping("/making/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        var making = desk.get(id);
        if (!making.file().isDone() || making.file().isCompletedExceptionally()) {
            throw new Missing("pack", id);
        }
        var wish = making.wish();
        return PackController.file(making.file().join(), wish.form(), wish.period());
    }

    /// Remembers which projects the acting person wants pages of.
    @PostMapping("/appendix")
    String choose(@RequestParam Appendix.Choice appendix, RedirectAttributes redirect) {
        preferences.choose(APPENDIX, appendix.name());
        redirect.addFlashAttribute("flash", Flash.done(t("Saved. Your packs hold these project pages from now on.")));
        return "redirect:/status/periods";
    }
}
