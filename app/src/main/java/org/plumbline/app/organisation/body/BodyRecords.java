package org.plumbline.app.organisation.body;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.organisation.GovernedScope;

/// The registers as bodies need them: what waits for a body, and where its outcomes go. The module that keeps registers
/// offers it; every method answers with what the acting person may see and do.
public interface BodyRecords {
    /// Something that waits for a body.
    ///
    /// @param key such as `DEC-0007`
    /// @param kind its kind, a text key
    /// @param projectName whose
    /// @param neededBy until when it is needed
    /// @param isAsked true where this body is named as the one that decides
    /// @param isDecidable true where deciding it ends the waiting; an issue is only discussed
    record Matter(
            UUID recordId,
            String key,
            String title,
            String kind,
            UUID projectId,
            String projectName,
            @Nullable LocalDate neededBy,
            boolean isAsked,
            boolean isDecidable) {}

    /// What waits in a scope, what is asked of the body of that name first, then by the day it is needed.
    List<Matter> waiting(GovernedScope scope, String bodyName);

    /// Those of some records that the acting person may see.
    Set<UUID> seen(Collection<UUID> records);

    /// One record, if the acting person may see it and it is of a kind that bodies talk about.
    List<Matter> matters(Collection<UUID> records);

    /// A project to promise something in.
    record Place(UUID projectId, String name) {}

    /// The projects of a scope in whose registers the acting person may write.
    List<Place> places(GovernedScope scope);

    /// What a body decided.
    ///
    /// @param words what was said to it
    /// @param source where it was decided, as people read it
    record Decided(UUID recordId, Verdict verdict, String words, LocalDate on, String source) {}

    /// Writes a decision into its record.
    ///
    /// @return false where the acting person may not decide there, or the record waits for nothing any more
    boolean carry(Decided decided);

    /// What somebody promised.
    record Promised(
            UUID projectId,
            String title,
            UUID ownerId,
            @Nullable LocalDate due,
            String source) {}

    /// Takes a promise into the actions of a project.
    ///
    /// @return the key of the action
    String promise(Promised promised);
}
