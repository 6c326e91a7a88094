package org.plumbline.app.kit.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A form: sections of fields, the button, the way out. What was typed comes back with [#filled].
///
/// @param submit the verb on the button: "Create the project"
/// @param cancel where "Cancel" leads; null leaves it out
/// @param draft name under which the browser keeps unsent text; null keeps nothing
/// @param keep the verb on a second button, sent as `draft=true`: "Save the draft"; null leaves it out
/// @param refusal why the whole was refused, where no single field is to blame
public record FormModel(
        String action,
        List<Section> sections,
        String submit,
        @Nullable String cancel,
        @Nullable String draft,
        @Nullable String keep,
        @Nullable String refusal) {

    public FormModel {
        sections = List.copyOf(sections);
    }

    /// Fields under one heading.
    public record Section(@Nullable String title, @Nullable String sentence, List<Field> fields) {
        public Section {
            fields = List.copyOf(fields);
        }
    }

    /// A form that posts to `action`.
    public static FormModel post(String action, String submit, Field... fields) {
        return new FormModel(action, List.of(new Section(null, null, List.of(fields))), submit, null, null, null, null);
    }

    /// Adds a section with a heading.
    public FormModel section(String title, @Nullable String sentence, Field... fields) {
        var all = new ArrayList<>(sections);
        all.removeIf(section -> section.title() == null && section.fields().isEmpty());
        all.add(new Section(title, sentence, List.of(fields)));
        return new FormModel(action, all, submit, cancel, draft, keep, refusal);
    }

    public FormModel cancel(String address) {
        return new FormModel(action, sections, submit, address, draft, keep, refusal);
    }

    public FormModel draft(String name) {
        return new FormModel(action, sections, submit, cancel, name, keep, refusal);
    }

    public FormModel keep(String verb) {
        return new FormModel(action, sections, submit, cancel, draft, verb, refusal);
    }

    public FormModel refused(@Nullable String sentence) {
        return new FormModel(action, sections, submit, cancel, draft, keep, sentence);
    }

    /// With what was typed, and a sentence for each field that has to be mended.
    public FormModel filled(Map<String, List<String>> typed, Map<String, String> errors) {
        var mended = sections.stream()
                .map(section -> new Section(
                        section.title(),
                        section.sentence(),
                        section.fields().stream()
                                .map(field -> filled(field, typed, errors))
                                .toList()))
                .toList();
        return new FormModel(action, mended, submit, cancel, draft, keep, refusal);
    }

    /// The fields to mend, in their order: the summary above the form links to them.
    public List<Field> wrong() {
        return sections.stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.error() != null)
                .toList();
    }

    /// True where the form carries files and so needs the other encoding.
    public boolean hasFiles() {
        return sections.stream()
                .flatMap(section -> section.fields().stream())
                .anyMatch(field -> field.kind() == Field.Kind.FILES);
    }

    private static Field filled(Field field, Map<String, List<String>> typed, Map<String, String> errors) {
        if (field.kind() == Field.Kind.HIDDEN) {
            return field;
        }
        boolean secret = field.kind() == Field.Kind.PASSWORD || field.kind() == Field.Kind.FILES;
        var values = secret ? List.<String>of() : typed.getOrDefault(field.name(), List.of());
        return field.values(values).error(errors.get(field.name()));
    }
}
