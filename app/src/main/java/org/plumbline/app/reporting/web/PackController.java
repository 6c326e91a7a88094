package org.plumbline.app.reporting.web;

import org.jspecify.annotations.Nullable;
import org.plumbline.app.reporting.Packs;
import org.plumbline.app.reporting.ReportBody;
import org.plumbline.app.reporting.pack.Appendix;
import org.plumbline.app.reporting.pack.Form;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The committee pack as a file: slides, pages or a workbook.
@RestController
@RequestMapping("/api/v1/periods/{key}")
class PackController {
    private final Packs packs;
    private final PackFiles files;

    PackController(Packs packs, PackFiles files) {
        this.packs = packs;
        this.files = files;
    }

    @GetMapping("/pack.pptx")
    ResponseEntity<byte[]> slides(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String portfolio,
            @RequestParam(required = false) @Nullable String programme) {
        return made(Form.PPTX, key, portfolio, programme);
    }

    @GetMapping("/pack.pdf")
    ResponseEntity<byte[]> pages(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String portfolio,
            @RequestParam(required = false) @Nullable String programme) {
        return made(Form.PDF, key, portfolio, programme);
    }

    @GetMapping("/pack.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String portfolio,
            @RequestParam(required = false) @Nullable String programme) {
        return made(Form.XLSX, key, portfolio, programme);
    }

    /// The pack of all, or of the one group named; what is empty is not asked.
    private ResponseEntity<byte[]> made(Form form, String key, @Nullable String portfolio, @Nullable String programme) {
        var pack = packs.of(key, portfolio == null || portfolio.isBlank() ? ReportBody.given(programme) : portfolio);
        return file(files.of(pack, form, Appendix.Choice.ALL, far -> {}), form, key);
    }

    /// An answer that is saved under the period's name.
    static ResponseEntity<byte[]> file(byte[] content, Form form, String key) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(form.type()))
                .header("Content-Disposition", "attachment; filename=\"status-" + key + "." + form.ending() + "\"")
                .body(content);
    }
}
