package org.plumbline.app.kit.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A form: sections of fields, the button, the way out. What was typed comes back with [#filled].
///
/// @param submit the verb on the button: "Create the project"
/// @param cancel where "Cancel" leads; null leaves it out
/// @param draft name under which the browser keeps what is typed; null takes the action
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

    /// Hidden fields that say which version of the record the form was drawn from.
    private static final Set<String> VERSIONS = Set.of("version", "edit_version");

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

    /// With why the whole was refused; that somebody else was faster is said rather than what followed from it.
    public FormModel refused(@Nullable String sentence) {
        var why = Overtaken.refusal().equals(refusal) ? refusal : sentence;
        return new FormModel(action, sections, submit, cancel, draft, keep, why);
    }

    /// With what was typed, and a sentence for each field that has to be mended. Where the record was changed since the
    /// form was drawn, what stands there now is said beside each field that differs: nobody overwrites it unseen.
    public FormModel filled(Map<String, List<String>> typed, Map<String, String> errors) {
        var overtaken = isOvertaken(typed);
        var sentences = new HashMap<>(errors);
        if (overtaken) {
            fields().filter(field -> Overtaken.differs(field, typed))
                    .forEach(field -> sentences.putIfAbsent(field.name(), Overtaken.sentence(field)));
        }
        var mended = sections.stream()
                .map(section -> new Section(
                        section.title(),
                        section.sentence(),
                        section.fields().stream()
                                .map(field -> filled(field, typed, sentences))
                                .toList()))
                .toList();
        var why = overtaken ? Overtaken.refusal() : refusal;
        return new FormModel(action, mended, submit, cancel, draft, keep, why);
    }

    private boolean isOvertaken(Map<String, List<String>> typed) {
        return fields().filter(field -> field.kind() == Field.Kind.HIDDEN && VERSIONS.contains(field.name()))
                .anyMatch(field -> typed.containsKey(field.name())
                        && !typed.get(field.name()).contains(field.value()));
    }

    private Stream<Field> fields() {
        return sections.stream().flatMap(section -> section.fields().stream());
    }

    /// Under which name the browser keeps what was typed and not taken yet; null for a form that asks for a password.
    public @Nullable String draftName() {
        var hasSecret = fields().anyMatch(field -> field.kind() == Field.Kind.PASSWORD);
        return hasSecret ? null : draft == null ? action : draft;
    }

    /// The fields to mend, in their order: the summary above the form links to them.
    public List<Field> wrong() {
        return fields().filter(field -> field.error() != null).toList();
    }

    /// True where the form carries files and so needs the other encoding.
    public boolean hasFiles() {
        return fields().anyMatch(field -> field.kind() == Field.Kind.FILES);
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
