package org.plumbline.files.instance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.plumbline.engine.levelling.LevellingProblem;
import org.plumbline.files.Limits;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.UnreadableFile;

/// Reads a levelling problem; the ending of its name says which format, since two of the formats are bare numbers.
public final class InstanceReader {
    /// Enough of a list of projects to know it by.
    private static final int HEAD = 1_000;

    private final Limits limits;

    public InstanceReader(Limits limits) {
        this.limits = limits;
    }

    /// True where the name ends like a problem: `.sm`, `.mm`, `.rcp`, `.rcmp`.
    public static boolean reads(String name) {
        return switch (ending(name)) {
            case "sm", "mm", "rcp", "rcmp" -> true;
            default -> false;
        };
    }

    /// True where [#read(Path)] reads it: a name as above, or a list of projects with modes in a `.txt`.
    ///
    /// @throws IOException where it cannot be looked into
    public static boolean reads(Path file) throws IOException {
        var name = file.toString();
        if (!ending(name).equals("txt")) {
            return reads(name);
        }
        try (var content = Files.newInputStream(file)) {
            return ProjectListReader.looksLike(text(content.readNBytes(HEAD)));
        }
    }

    /// Also reads what stands in files beside this one: the projects of a list.
    ///
    /// @throws UnreadableFile with the line and the value where the content is not what the format asks for
    /// @throws IOException where a file cannot be read
    public LevellingProblem read(Path file) throws IOException {
        var name = file.toString();
        if (!ending(name).equals("txt")) {
            return read(name, Files.readAllBytes(file));
        }
        requireSize(Files.size(file));
        return new ProjectListReader(file, text(Files.readAllBytes(file)), limits).read(stem(name));
    }

    /// @throws UnreadableFile with the line and the value where the content is not what the format asks for
    public LevellingProblem read(String name, byte[] content) {
        requireSize(content.length);
        var text = text(content);
        var stem = stem(name);
        return switch (ending(name)) {
            case "sm", "mm" -> new PsplibReader(stem, text).read();
            case "rcp" -> new PattersonReader(stem, text).read();
            case "rcmp" -> new MultiProjectReader(stem, text).read();
            default ->
                throw new UnreadableFile(
                        Why.UNKNOWN, "a levelling problem ends in .sm, .mm, .rcp or .rcmp, was \"%s\"".formatted(name));
        };
    }

    private void requireSize(long bytes) {
        if (bytes > limits.fileBytes()) {
            throw new UnreadableFile(
                    Why.TOO_LARGE, "%d bytes, at most %d are read".formatted(bytes, limits.fileBytes()));
        }
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private static String stem(String name) {
        return name.substring(name.replace('\\', '/').lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
