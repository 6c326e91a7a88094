package org.plumbline.app.kit.diagram;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/// The kinds of file that a drawing goes out as.
public enum DrawingFile {
    SVG("image/svg+xml; charset=utf-8"),
    PNG("image/png"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation");

    /// The same for the path of an address: `/network.{form:svg|png|pptx}`.
    public static final String PATH = "{form:svg|png|pptx}";

    private final String type;

    DrawingFile(String type) {
        this.type = type;
    }

    /// The end of file names and addresses.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of an address' end.
    public static Optional<DrawingFile> of(String word) {
        return Arrays.stream(values()).filter(form -> form.word().equals(word)).findFirst();
    }

    /// The drawing as this kind of file.
    public byte[] of(Drawing drawing) {
        return switch (this) {
            case SVG -> SvgText.file(drawing).getBytes(StandardCharsets.UTF_8);
            case PNG -> PngPicture.paint(drawing);
            case PPTX -> SlideShow.write(drawing);
        };
    }

    /// The drawing as a download.
    ///
    /// @param form end of the address, one of [#PATH]
    /// @param name of the file, without its end
    public static ResponseEntity<byte[]> answer(String form, String name, Drawing drawing) {
        var file = of(form).orElseThrow(() -> new IllegalArgumentException("no kind of drawing: " + form));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, file.type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + file.word() + "\"")
                .body(file.of(drawing));
    }
}
