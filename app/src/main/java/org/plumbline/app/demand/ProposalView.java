package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;

/// A proposal as the acting person may see it.
///
/// @param key what people call it, such as `PRP-0007`
/// @param text what it says
/// @param origin where it came from
/// @param since since when it is in its state
/// @param decidedOn the day of the last decision about it; null while there is none
/// @param reason what was last said about it; null while nothing was
/// @param projectId what it became; null before
/// @param headline what its business case says in short
/// @param version counted up by each change
public record ProposalView(
        UUID id,
        String key,
        ProposalState state,
        ProposalText text,
        Origin origin,
        Instant since,
        @Nullable LocalDate decidedOn,
        @Nullable String reason,
        @Nullable UUID projectId,
        Headline headline,
        int version) {
    /// Where a proposal came from.
    ///
    /// @param ideaId null where it was entered directly
    /// @param requesterId who had that idea
    /// @param makerId who wrote it down as a proposal
    public record Origin(@Nullable UUID ideaId, @Nullable UUID requesterId, UUID makerId, LocalDate madeOn) {}

    /// The same, saying something else.
    ProposalView saying(ProposalText words) {
        return new ProposalView(
                id, key, state, words, origin, since, decidedOn, reason, projectId, headline, version + 1);
    }

    /// The same in another state.
    ///
    /// @param said why; blank leaves what was said before
    ProposalView in(ProposalState next, Instant at, @Nullable LocalDate decided, String said) {
        return new ProposalView(
                id,
                key,
                next,
                text,
                origin,
                at,
                decided,
                said.isEmpty() ? reason : said,
                projectId,
                headline,
                version + 1);
    }

    /// The same as the project that it became.
    ProposalView becoming(UUID project) {
        return new ProposalView(id, key, state, text, origin, since, decidedOn, reason, project, headline, version);
    }

    /// Its title.
    public String title() {
        return text.title();
    }

    /// Its page.
    public String href() {
        return "/proposals/" + key;
    }

    /// What the audit trail, comments and files refer to.
    public Subject subject() {
        return new Subject("proposal", id, key, null);
    }

    /// What of a proposal stands in the audit trail.
    Map<String, @Nullable Object> told() {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("State", state.label());
        told.put("Title", text.title());
        told.put("Purpose", text.purpose());
        told.put("Need", text.need());
        told.put(
                "Helps",
                text.helps().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(way -> way.getKey().label() + ": " + way.getValue())
                        .collect(Collectors.joining("; ")));
        told.put("Department", text.people().departmentId());
        told.put("Sponsor", text.people().sponsorId());
        told.put("Worked out by", text.people().leadId());
        told.put("Becomes", text.kind().label());
        told.put("Bucket", text.bucket().label());
        told.put("Must be done", text.mandatoryReason());
        told.put("Currency", text.currency());
        told.put("First month", text.wish().start());
        told.put("Months", text.wish().months());
        told.put("Size", text.wish().staffing().size());
        told.put("People", people(text.wish().staffing()));
        told.put("Idea", origin.ideaId());
        told.put("Project", projectId);
        told.put("Reason", reason);
        told.values().removeIf(Objects::isNull);
        return told;
    }

    private static @Nullable String people(Staffing staffing) {
        return staffing.fte().isEmpty()
                ? null
                : staffing.fte().entrySet().stream()
                        .map(role -> role.getKey() + ": "
                                + role.getValue().stream()
                                        .map(BigDecimal::toPlainString)
                                        .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining("; "));
    }
}
