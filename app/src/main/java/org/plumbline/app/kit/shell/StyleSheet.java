package org.plumbline.app.kit.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// All component files of `static/css` as one sheet under an address that changes with its content,
/// so that a browser fetches it once and never asks again. The cascade is ruled by layers, not by file order:
/// `layers.css` comes first and names them.
public final class StyleSheet {
    private static final String TEXT = read();
    private static final String ADDRESS = "/assets/plumbline-" + hash(TEXT) + ".css";

    private StyleSheet() {}

    /// Where the sheet is served.
    public static String address() {
        return ADDRESS;
    }

    /// The sheet itself.
    public static String text() {
        return TEXT;
    }

    private static String read() {
        try {
            var files = new PathMatchingResourcePatternResolver(StyleSheet.class.getClassLoader())
                    .getResources("classpath:/static/css/*.css");
            return Arrays.stream(files)
                    .sorted(Comparator.comparing(StyleSheet::order))
                    .map(StyleSheet::content)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("the style sheets under static/css cannot be read", e);
        }
    }

    private static String order(Resource file) {
        return "layers.css".equals(file.getFilename()) ? "" : String.valueOf(file.getFilename());
    }

    private static String content(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("style sheet %s cannot be read".formatted(file), e);
        }
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
