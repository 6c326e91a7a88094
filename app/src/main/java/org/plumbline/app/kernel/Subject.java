package org.plumbline.app.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a change, comment, attachment or search entry is about.
///
/// @param kind glossary word in lower case with hyphens, such as `project` or `status-report`
/// @param id the record
/// @param key what people call it, such as `PRJ-0042`
/// @param projectId the project whose visibility decides, null for what is not of a project
public record Subject(
        String kind, UUID id, String key, @Nullable UUID projectId) {}
