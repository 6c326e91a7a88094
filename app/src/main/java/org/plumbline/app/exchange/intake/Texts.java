package org.plumbline.app.exchange.intake;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.Rehearsal;
import org.plumbline.files.Value;

/// Text from files, fit for the database and for people.
public final class Texts {
    private static final int SHOWN = 120;
    private static final Pattern ENDING =
            Pattern.compile("(?i)\\.(mpp|mpt|xml|mpx|xer|pmxml|planner|gan|csv|tsv|txt|xlsx|xls|xlsm|json)$");

    private Texts() {}

    /// Without control characters and broken halves of characters, which no database takes; null for nothing.
    static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            boolean isHalf = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (c == '\n' || c == '\t' || !Character.isISOControl(c) && !isHalf) {
                clean.appendCodePoint(c);
            }
        });
        var kept = clean.toString().strip();
        return kept.isEmpty() ? null : kept;
    }

    /// On one line and at most so long.
    static @Nullable String line(@Nullable String text, int most) {
        var clean = clean(text);
        if (clean == null) {
            return null;
        }
        var line = clean.replaceAll("\\s+", " ");
        return line.length() > most ? line.substring(0, most) : line;
    }

    /// A value as it is shown beside a problem.
    static String shown(@Nullable String value) {
        var clean = clean(value);
        return clean == null ? "" : clean.length() > SHOWN ? clean.substring(0, SHOWN) + "…" : clean;
    }

    /// The last part of a path, whatever separates its parts.
    public static String fileName(String path) {
        var last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        var line = line(last, 200);
        return line == null ? "file" : line;
    }

    /// A file's name without its ending.
    static String stem(String fileName) {
        return ENDING.matcher(fileName).replaceFirst("");
    }

    /// Words in lower case without accents and signs, for comparing names.
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /// A project as people know it.
    static String called(ProjectView project) {
        return Rehearsal.isKey(project.key()) ? project.name() : project.key() + " " + project.name();
    }

    /// A typed value as text.
    static String of(Value value) {
        return switch (value) {
            case Value.Text text -> String.valueOf(clean(text.text()));
            case Value.Figure figure -> figure.number().toPlainString();
            case Value.Day day -> day.day().toString();
            case Value.Moment moment -> moment.moment().toString();
            case Value.Flag flag -> flag.flag() ? "yes" : "no";
            case Value.Rating rating -> rating.rag().name();
        };
    }

    /// A fact as people read it in a list of changes.
    static @Nullable String fact(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case LocalDate day -> day.toString();
            default -> shown(value.toString());
        };
    }
}
