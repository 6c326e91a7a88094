package org.plumbline.app.kit.paper;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/// The kinds of file that a paper goes out as.
public enum PaperFile {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    /// The same for the end of an address: `/charter.{form:pdf|docx}`.
    public static final String PATH = "{form:pdf|docx}";

    private final String type;

    PaperFile(String type) {
        this.type = type;
    }

    /// The paper as a download.
    ///
    /// @param form end of the address, one of [#PATH]
    /// @param name of the file, without its end
    public static ResponseEntity<byte[]> answer(String form, String name, Paper paper) {
        var file = Arrays.stream(values())
                .filter(one -> one.word().equals(form))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of paper: " + form));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, file.type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + file.word() + "\"")
                .body(file.of(paper));
    }

    /// The paper as this kind of file.
    public byte[] of(Paper paper) {
        return switch (this) {
            case PDF -> PdfPaper.render(paper);
            case DOCX -> DocxPaper.render(paper);
        };
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
