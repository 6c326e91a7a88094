package org.plumbline.files.instance;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.plumbline.engine.levelling.LevellingProblem;
import org.plumbline.files.Limits;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.UnreadableFile;

/// Reads a levelling problem; the ending of its name says which format, since two of the formats are bare numbers.
public final class InstanceReader {
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

    /// @throws UnreadableFile with the line and the value where the content is not what the format asks for
    public LevellingProblem read(String name, byte[] content) {
        if (content.length > limits.fileBytes()) {
            throw new UnreadableFile(
                    Why.TOO_LARGE, "%d bytes, at most %d are read".formatted(content.length, limits.fileBytes()));
        }
        var text = new String(content, StandardCharsets.ISO_8859_1);
        var stem = name.substring(name.replace('\\', '/').lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
        return switch (ending(name)) {
            case "sm", "mm" -> new PsplibReader(stem, text).read();
            case "rcp" -> new PattersonReader(stem, text).read();
            case "rcmp" -> new MultiProjectReader(stem, text).read();
            default ->
                throw new UnreadableFile(
                        Why.UNKNOWN, "a levelling problem ends in .sm, .mm, .rcp or .rcmp, was \"%s\"".formatted(name));
        };
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
