package org.plumbline.app.methods.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;

/// A policy, standard or set of rules.
///
/// @param key what people call it, such as `POL-0001`
/// @param inForceFrom since when this edition holds, null while it does not
/// @param edition rises whenever another text comes into force
/// @param writtenBy who wrote the text last, and so does not approve it
/// @param version rises with each change; an edit names the one it saw
public record PolicyView(
        UUID id,
        String key,
        PolicyState state,
        Terms terms,
        @Nullable LocalDate inForceFrom,
        int edition,
        UUID writtenBy,
        int version) {

    /// What it says.
    ///
    /// @param body lines; of a communication standard each `what | to whom | how often | which way | from whom |
    ///     aim`
    /// @param applies to whom and what, in words
    /// @param departmentId to which department only, null for all
    /// @param reviewOn by when it is looked at again
    /// @param deliverable key of the deliverable by which it is seen whether projects keep to it, empty for none
    /// @param mostPercent how far a person may be allocated, of an allocation standard
    /// @param noticeDays how long before, of an allocation standard
    /// @param isAcknowledged true where everybody says to have read it
    public record Terms(
            PolicyKind kind,
            String title,
            String body,
            String applies,
            @Nullable UUID departmentId,
            @Nullable UUID ownerId,
            @Nullable LocalDate reviewOn,
            String deliverable,
            @Nullable Integer mostPercent,
            @Nullable Integer noticeDays,
            boolean isAcknowledged) {}

    /// What it is called.
    public String title() {
        return terms.title();
    }

    /// Its kind.
    public PolicyKind kind() {
        return terms.kind();
    }

    /// True where its day of review is past.
    public boolean isOverdue(LocalDate today) {
        var day = terms.reviewOn();
        return state.holds() && day != null && day.isBefore(today);
    }

    /// Its lines as cells, for lists.
    public List<List<String>> rows() {
        return terms.body()
                .lines()
                .filter(line -> line.contains("|"))
                .map(line -> List.of(line.strip().split("\\s*\\|\\s*", -1)))
                .toList();
    }

    /// Its page.
    public String href() {
        return "/policies/" + key;
    }

    /// What the audit trail and search call it.
    public Subject subject() {
        return new Subject("policy", id, key, null);
    }
}
