package org.plumbline.app.methods;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The packs that come along: one to lead projects, one to lead the life of an office.
public enum ShippedPacks {
    /// A complete way to lead projects: predictive, with a lean agile and a hybrid variant by tailoring.
    PROJECTS(
            "projects",
            "frame.yaml",
            "deliverables.yaml",
            "templates-start.yaml",
            "templates-plan.yaml",
            "templates-run.yaml",
            "templates-end.yaml"),
    /// The life of an office, from founding to improvement.
    OFFICE("office", "office.yaml");

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> files;

    ShippedPacks(String word, String... files) {
        this.word = word;
        this.files = List.of(files);
    }

    /// The word in addresses.
    public String word() {
        return word;
    }

    /// The pack.
    public Pack pack() {
        return PackReader.read(files.stream().map(ShippedPacks::text).toArray(String[]::new));
    }

    /// The pack of a word, the one for projects where there is none of that word.
    public static ShippedPacks of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElse(PROJECTS);
    }

    private static String text(String file) {
        try (var in = Objects.requireNonNull(ShippedPacks.class.getResourceAsStream("/methods/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
