package org.plumbline.app.demand;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.internal.BlueprintTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How projects may begin, as the office writes it: each change is a new version, a draft until it is published; what
/// began with a version keeps it.
@Service
public class Blueprints {
    private static final int NAME = 80;
    private static final int SENTENCE = 300;

    private final BlueprintTable table;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    Blueprints(BlueprintTable table, Access access, AuditTrail audit, Clock clock) {
        this.table = table;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// A version with what became of it.
    ///
    /// @param publishedOn null for a draft
    /// @param used how many projects began with it
    public record Kept(Blueprint blueprint, @Nullable LocalDate publishedOn, int used) {}

    /// All versions, by name, the latest first; drafts only for who writes them.
    @Transactional(readOnly = true)
    public List<Kept> all() {
        access.actor();
        var mayShape = mayShape();
        return table.all().stream()
                .filter(one -> mayShape || one.publishedOn() != null)
                .toList();
    }

    /// True where the acting person writes blueprints.
    public boolean mayShape() {
        return access.may(Permission.RUN_OFFICE);
    }

    /// Writes a version as a draft; a draft of that name is replaced, a published version is followed by the next.
    ///
    /// @throws Refusal where a line cannot be read or the shares do not come to 100
    @Transactional
    public Blueprint write(String name, String sentence, String stages, String starters) {
        access.require(Permission.RUN_OFFICE);
        var title = name.strip();
        if (title.isEmpty() || title.length() > NAME || sentence.isBlank() || sentence.length() > SENTENCE) {
            throw new Refusal(ConversionRules.BLUEPRINT_NAME);
        }
        var before = table.all().stream()
                .filter(one -> one.blueprint().name().equalsIgnoreCase(title))
                .findFirst();
        var isDraft = before.filter(one -> one.publishedOn() == null).isPresent();
        before.filter(one -> one.publishedOn() == null)
                .ifPresent(draft -> table.delete(draft.blueprint().id()));
        var version =
                before.map(one -> one.blueprint().version() + (isDraft ? 0 : 1)).orElse(1);
        var blueprint = new Blueprint(
                Ids.next(),
                before.map(one -> one.blueprint().name()).orElse(title),
                version,
                sentence.strip(),
                BlueprintLines.stages(stages),
                BlueprintLines.starters(starters));
        table.insert(blueprint);
        audit.record(subject(blueprint), "written", Map.of(), Map.of("Version", version));
        return blueprint;
    }

    /// Publishes a draft: from then on projects begin with it.
    @Transactional
    public void publish(UUID id) {
        access.require(Permission.RUN_OFFICE);
        var draft = table.all().stream()
                .filter(one -> one.blueprint().id().equals(id) && one.publishedOn() == null)
                .findFirst()
                .orElseThrow(() -> new Missing("draft of a blueprint", id));
        table.publish(id, LocalDate.now(clock));
        audit.record(
                subject(draft.blueprint()),
                "published",
                Map.of(),
                Map.of("Version", draft.blueprint().version()));
    }

    private static Subject subject(Blueprint blueprint) {
        return new Subject("blueprint", blueprint.id(), blueprint.name(), null);
    }
}
