package org.plumbline.app.exchange.web;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.plumbline.app.exchange.FileReport;
import org.plumbline.app.exchange.FileReport.Counts;
import org.plumbline.app.exchange.ImportState;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.Words;
import org.plumbline.app.kit.form.Option;
import org.plumbline.files.table.Field;

/// Imports in plain words.
public final class ImportWords {
    private ImportWords() {}

    static Tone tone(ImportState state) {
        return switch (state) {
            case DONE -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case CHECKED -> Tone.CARE;
            default -> Tone.ACCENT;
        };
    }

    /// What a file is.
    public static String kind(FileReport report) {
        var kind = switch (report.kind()) {
            case "project-plan" -> t("Project plan");
            case "portfolio-table" -> t("List of projects");
            case "register-table" -> t("Risks, issues and other records");
            case "status-table" -> t("Status updates");
            case "people-table" -> t("People");
            case "money-table" -> t("Budgets and actuals");
            case "project-feed" -> t("Project Online feed");
            case "unknown-table" -> t("Table of unknown meaning");
            default -> t("Not readable");
        };
        // How plain text is encoded is nothing people would want to know.
        boolean isPlainText = report.kind().endsWith("-table")
                && !report.format().startsWith("XLS")
                && !report.format().equals("ODS");
        return report.format().isEmpty() || isPlainText
                ? kind
                : kind + " · " + report.format().toUpperCase(Locale.ROOT);
    }

    /// `3 new, 2 changed, 10 unchanged`.
    public static String counts(Counts counts) {
        var words = new StringJoiner(", ");
        if (counts.created() > 0) {
            words.add(t("{0} new", counts.created()));
        }
        if (counts.updated() > 0) {
            words.add(t("{0} changed", counts.updated()));
        }
        if (counts.unchanged() > 0) {
            words.add(t("{0} unchanged", counts.unchanged()));
        }
        if (counts.rejected() > 0) {
            words.add(t("{0} not taken", counts.rejected()));
        }
        return words.length() == 0 ? Formats.NONE : words.toString();
    }

    /// The records of a file by name: `tasks: 12 new`.
    public static List<String> details(FileReport report) {
        var lines = new ArrayList<String>();
        report.details().entrySet().stream()
                .filter(entry -> entry.getValue().taken() + entry.getValue().rejected() > 0)
                .sorted(Comparator.comparing(java.util.Map.Entry::getKey))
                .forEach(entry -> lines.add(t(entry.getKey()) + ": " + counts(entry.getValue())));
        return lines;
    }

    /// Why a figure of the files differs from the database; empty where nothing is known of it.
    public static String why(FileReport.Check check) {
        var why = check.explanation();
        return why == null ? "" : Words.retold(why);
    }

    /// A count or sum as people write it.
    public static String figure(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return Formats.number(plain, Math.clamp(plain.scale(), 0, 2));
    }

    /// What a column may be taken for; the first choice keeps its values as they are.
    public static List<Option> fields() {
        var options = new ArrayList<Option>();
        options.add(new Option("", t("Keep as it is")));
        Arrays.stream(Field.values())
                .map(field -> new Option(field.id(), t(words(field))))
                .sorted(Comparator.comparing(Option::label))
                .forEach(options::add);
        return options;
    }

    private static String words(Field field) {
        var words = field.name().replace('_', ' ').toLowerCase(Locale.ROOT).replaceFirst("^rag\\b", "rating");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// How far an import is.
    static String progress(int done, int files) {
        return plural(files, "{0} file", "{0} files") + " · " + t("{0} done", done);
    }
}
