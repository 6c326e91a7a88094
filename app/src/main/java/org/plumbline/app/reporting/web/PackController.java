package org.plumbline.app.reporting.web;

import org.jspecify.annotations.Nullable;
import org.plumbline.app.reporting.PackTemplates;
import org.plumbline.app.reporting.Packs;
import org.plumbline.app.reporting.ReportBody;
import org.plumbline.app.reporting.pack.CommitteePack;
import org.plumbline.app.reporting.pack.pdf.PdfPack;
import org.plumbline.app.reporting.pack.pptx.PptxPack;
import org.plumbline.app.reporting.pack.xlsx.XlsxPack;
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
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private final Packs packs;
    private final PackTemplates templates;

    PackController(Packs packs, PackTemplates templates) {
        this.packs = packs;
        this.templates = templates;
    }

    @GetMapping("/pack.pptx")
    ResponseEntity<byte[]> slides(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String portfolio,
            @RequestParam(required = false) @Nullable String programme) {
        return file(
                PptxPack.render(pack(key, portfolio, programme), templates.content()),
                OFFICE + "presentationml.presentation",
                key,
                "pptx");
    }

    @GetMapping("/pack.pdf")
    ResponseEntity<byte[]> pages(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String portfolio,
            @RequestParam(required = false) @Nullable String programme) {
        return file(PdfPack.render(pack(key, portfolio, programme)), "application/pdf", key, "pdf");
    }

    @GetMapping("/pack.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String portfolio,
            @RequestParam(required = false) @Nullable String programme) {
        return file(XlsxPack.render(pack(key, portfolio, programme)), OFFICE + "spreadsheetml.sheet", key, "xlsx");
    }

    /// The pack of all, or of the one group named; what is empty is not asked.
    private CommitteePack pack(String key, @Nullable String portfolio, @Nullable String programme) {
        return packs.of(key, portfolio == null || portfolio.isBlank() ? ReportBody.given(programme) : portfolio);
    }

    private static ResponseEntity<byte[]> file(byte[] content, String type, String key, String ending) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(type))
                .header("Content-Disposition", "attachment; filename=\"status-" + key + "." + ending + "\"")
                .body(content);
    }
}
