package org.plumbline.files.plan;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mpxj.ProjectFile;
import org.plumbline.files.table.Encodings;

/// The characters of an XER, which does not say in which it is written: Primavera takes those of the computer it runs
/// on.
final class XerCharset {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private XerCharset() {}

    /// UTF-8 or UTF-16 where the bytes can be nothing else, null where they tell nothing.
    static @Nullable Charset of(PlanFormat format, byte[] bytes) {
        if (format != PlanFormat.XER) {
            return null;
        }
        var found = Encodings.decode(bytes).encoding();
        return found.startsWith("UTF-") ? Charset.forName(found) : null;
    }

    /// What all words of a plan can be written in: what Primavera expects in western countries, else UTF-8.
    static Charset of(ProjectFile project) {
        var encoder = WINDOWS.newEncoder();
        boolean isWestern = project.getTasks().stream().allMatch(task -> encoder.canEncode(text(task.getName())))
                && project.getResources().stream().allMatch(resource -> encoder.canEncode(text(resource.getName())))
                && encoder.canEncode(text(project.getProjectProperties().getProjectTitle()));
        return isWestern ? WINDOWS : StandardCharsets.UTF_8;
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }
}
