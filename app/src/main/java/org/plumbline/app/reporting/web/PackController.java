package org.plumbline.app.reporting.web;

import org.jspecify.annotations.Nullable;
import org.plumbline.app.reporting.Packs;
import org.plumbline.app.reporting.ReportBody;
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

    PackController(Packs packs) {
        this.packs = packs;
    }

    @GetMapping("/pack.pptx")
    ResponseEntity<byte[]> slides(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String portfolio,
            @RequestParam(required = false) @Nullable String programme) {
        return file(
                PptxPack.render(packs.of(key, one(portfolio, programme)), null),
                OFFICE + "presentationml.presentation",
                "status-" + key + ".pptx");
    }

    @GetMapping("/pack.pdf")
    ResponseEntity<byte[]> pages(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String portfolio,
            @RequestParam(required = false) @Nullable String programme) {
        return file(
                PdfPack.render(packs.of(key, one(portfolio, programme))), "application/pdf", "status-" + key + ".pdf");
    }

    @GetMapping("/pack.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String portfolio,
            @RequestParam(required = false) @Nullable String programme) {
        return file(
                XlsxPack.render(packs.of(key, one(portfolio, programme))),
                OFFICE + "spreadsheetml.sheet",
                "status-" + key + ".xlsx");
    }

    /// The one group that a pack is of; what is empty is not asked.
    private static @Nullable String one(@Nullable String portfolio, @Nullable String programme) {
        return portfolio == null || portfolio.isBlank() ? ReportBody.given(programme) : portfolio;
    }

    private static ResponseEntity<byte[]> file(byte[] content, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(type))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}
