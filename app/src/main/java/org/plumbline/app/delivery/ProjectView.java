package org.plumbline.app.delivery;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A project as it stands.
///
/// @param id the project
/// @param key what people call it
/// @param kind project or operation
/// @param state where it stands
/// @param values its facts; a field without a value is not in the map
/// @param missing why a fact is missing, where its source says so
/// @param portfolios the portfolios it belongs to, home first
/// @param source where its facts came from
/// @param version rises with each change; an edit names the one it saw
/// @param changedAt when it last changed
public record ProjectView(
        UUID id,
        String key,
        ProjectKind kind,
        ProjectState state,
        Map<ProjectField, Object> values,
        Map<ProjectField, String> missing,
        List<UUID> portfolios,
        Source source,
        int version,
        Instant changedAt) {

    /// Where facts came from.
    ///
    /// @param system the tool or file family, null where entered here
    /// @param id the project's id there
    /// @param planGuid the plan file's own id
    /// @param file the last file that brought facts
    /// @param asOf the day those facts are of
    public record Source(
            @Nullable String system,
            @Nullable String id,
            @Nullable String planGuid,
            @Nullable String file,
            @Nullable LocalDate asOf) {
        /// Entered by hand.
        public static final Source HERE = new Source(null, null, null, null, null);
    }

    public ProjectView {
        values = Map.copyOf(values);
        missing = Map.copyOf(missing);
        portfolios = List.copyOf(portfolios);
    }

    /// With other facts of another source.
    ProjectView with(Map<ProjectField, Object> others, Map<ProjectField, String> reasons, Source from) {
        return new ProjectView(id, key, kind, state, others, reasons, portfolios, from, version, changedAt);
    }

    /// In another state, with the facts that go with it.
    ProjectView in(ProjectState other, Map<ProjectField, Object> others) {
        return new ProjectView(id, key, kind, other, others, missing, portfolios, source, version, changedAt);
    }

    /// In other portfolios, home first.
    ProjectView of(Collection<UUID> others) {
        return new ProjectView(id, key, kind, state, values, missing, List.copyOf(others), source, version, changedAt);
    }

    /// The next version of this.
    ProjectView next(Instant moment) {
        return new ProjectView(id, key, kind, state, values, missing, portfolios, source, version + 1, moment);
    }

    /// The name, which every project has.
    public String name() {
        return (String) values.getOrDefault(ProjectField.NAME, key);
    }

    /// A text's value.
    public @Nullable String text(ProjectField field) {
        return (String) values.get(field);
    }

    /// A person's or a record's id.
    public @Nullable UUID reference(ProjectField field) {
        return (UUID) values.get(field);
    }

    /// A date's value.
    public @Nullable LocalDate date(ProjectField field) {
        return (LocalDate) values.get(field);
    }

    /// An amount's or a number's value.
    public @Nullable BigDecimal number(ProjectField field) {
        return (BigDecimal) values.get(field);
    }

    /// True where only people named on it may see it.
    public boolean isConfidential() {
        return Boolean.TRUE.equals(values.get(ProjectField.IS_CONFIDENTIAL));
    }

    /// The required facts that are missing: each is a data-quality finding and blocks the next state change.
    public List<ProjectField> gaps() {
        return List.of(ProjectField.values()).stream()
                .filter(field -> field.isRequired(kind) && !values.containsKey(field))
                .toList();
    }
}
