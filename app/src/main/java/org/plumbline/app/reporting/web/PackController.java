package org.plumbline.app.reporting.web;

import org.jspecify.annotations.Nullable;
import org.plumbline.app.reporting.Packs;
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
            @PathVariable String key, @RequestParam(required = false) @Nullable String portfolio) {
        return file(
                PptxPack.render(packs.of(key, portfolio), null),
                OFFICE + "presentationml.presentation",
                "status-" + key + ".pptx");
    }

    @GetMapping("/pack.pdf")
    ResponseEntity<byte[]> pages(@PathVariable String key, @RequestParam(required = false) @Nullable String portfolio) {
        return file(PdfPack.render(packs.of(key, portfolio)), "application/pdf", "status-" + key + ".pdf");
    }

    @GetMapping("/pack.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable String key, @RequestParam(required = false) @Nullable String portfolio) {
        return file(
                XlsxPack.render(packs.of(key, portfolio)), OFFICE + "spreadsheetml.sheet", "status-" + key + ".xlsx");
    }

    private static ResponseEntity<byte[]> file(byte[] content, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(type))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}
