package org.plumbline.app.registers.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.registers.RegisterFilter;
import org.plumbline.app.registers.RegisterView;
import org.plumbline.app.registers.Registers;
import org.plumbline.app.registers.sheet.SheetUploads;
import org.plumbline.app.registers.sheet.SheetWriter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Registers out as files and back in from workbooks.
@Controller
class SheetController {
    private static final int MOST = 20_000;

    private final Registers registers;
    private final RecordRegister lists;
    private final SheetWriter writer;
    private final SheetUploads uploads;
    private final Clock clock;

    SheetController(Registers registers, RecordRegister lists, SheetWriter writer, SheetUploads uploads, Clock clock) {
        this.registers = registers;
        this.lists = lists;
        this.writer = writer;
        this.uploads = uploads;
        this.clock = clock;
    }

    private List<RegisterView> records(HttpServletRequest request) {
        RegisterFilter filter = lists.filter(RegisterQuery.of(request), new RecordRegister.Scope(null, null));
        return registers.list(filter.page(0, MOST)).rows();
    }

    @GetMapping("/registers.csv")
    ResponseEntity<String> csv(HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"registers-" + LocalDate.now(clock) + ".csv\"")
                .body(writer.csv(records(request)));
    }

    @GetMapping("/registers.xlsx")
    void workbook(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var content = new java.io.ByteArrayOutputStream();
        writer.workbook(records(request), content);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"registers-" + LocalDate.now(clock) + ".xlsx\"");
        content.writeTo(response.getOutputStream());
    }

    @GetMapping("/registers/upload")
    ModelAndView ask() {
        return page().show();
    }

    private static FormPage page() {
        var workbook = Field.of(Field.Kind.FILES, "file", t("Workbook"))
                .required()
                .hint(t("An XLSX file that you exported here and changed. Nothing is changed before you say so."));
        var form = FormModel.post("/registers/upload", t("Show what would change"), workbook)
                .cancel("/registers");
        return FormPage.of(t("Upload a workbook"), form);
    }

    @PostMapping("/registers/upload")
    Object take(@RequestParam MultipartFile file, Typed typed) throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var content = file.getInputStream()) {
            return page().take(typed, () -> "redirect:/registers/uploads/" + uploads.take(name, content));
        }
    }

    @GetMapping("/registers/uploads/{id}")
    String dryRun(@PathVariable UUID id, Model model) {
        model.addAttribute("run", uploads.dryRun(id));
        return "registers/upload";
    }

    @PostMapping("/registers/uploads/{id}")
    String apply(@PathVariable UUID id, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var choices = SheetUploads.Choices.of(sent);
        try {
            var done = uploads.apply(id, choices.keepTheirs(), choices.decided());
            if (done.isPresent()) {
                redirect.addFlashAttribute("flash", Flash.done(t("{0} records changed or added.", done.getAsInt())));
                return "redirect:/registers";
            }
            redirect.addFlashAttribute(
                    "flash", Flash.refused(t("Something changed here meanwhile. Look at the conflicts again.")));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:/registers/uploads/" + id;
    }
}
