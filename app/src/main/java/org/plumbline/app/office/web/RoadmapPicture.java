package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.diagram.Drawing;
import org.plumbline.app.kit.diagram.Drawing.Look;
import org.plumbline.app.kit.diagram.RoadmapDiagram;
import org.plumbline.app.kit.diagram.RoadmapDiagram.Span;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.PartKind;
import org.plumbline.app.office.PartState;
import org.plumbline.app.office.PartView;
import org.plumbline.app.office.Parts;
import org.plumbline.app.office.RoadmapView.Entry;
import org.springframework.stereotype.Component;

/// Draws the roadmap of an office: a lane for each capability, a bar for each dated initiative.
@Component
class RoadmapPicture {
    private final Parts parts;
    private final Clock clock;

    RoadmapPicture(Parts parts, Clock clock) {
        this.parts = parts;
        this.clock = clock;
    }

    /// The picture of what stands on a roadmap.
    ///
    /// @param before what stood on an earlier one, drawn behind it; empty for none
    Drawing of(OfficeView office, List<Entry> entries, List<Entry> before) {
        Map<UUID, String> objectives = parts.of(office.id(), PartKind.OBJECTIVE).stream()
                .collect(Collectors.toMap(PartView::id, PartView::title));
        var earlier = new HashMap<UUID, Entry>();
        before.forEach(entry -> earlier.put(entry.id(), entry));
        var today = LocalDate.now(clock);
        var items = entries.stream()
                .filter(Entry::isDated)
                .map(entry -> new RoadmapDiagram.Item(
                        entry.capability().isBlank() ? t("No capability named") : entry.capability(),
                        entry.title(),
                        detail(entry, objectives),
                        Objects.requireNonNull(span(entry)),
                        moved(entry, earlier.get(entry.id())),
                        look(entry, today),
                        "/offices/parts/" + entry.key()))
                .toList();
        return new RoadmapDiagram(t("Roadmap of {0}", office.name()), items, today).drawn();
    }

    private static String detail(Entry entry, Map<UUID, String> objectives) {
        var gap =
                entry.gap() == null ? "" : t("closes a gap: {0}", t(entry.gap().area()));
        var objective = entry.objective() == null ? null : objectives.get(entry.objective());
        var aim = objective == null ? "" : t("for: {0}", objective);
        return gap.isEmpty() || aim.isEmpty() ? gap + aim : gap + " · " + aim;
    }

    private static @Nullable Span span(@Nullable Entry entry) {
        return entry == null || !entry.isDated()
                ? null
                : new Span(Objects.requireNonNull(entry.start()), Objects.requireNonNull(entry.finish()));
    }

    private static @Nullable Span moved(Entry entry, @Nullable Entry earlier) {
        var span = span(earlier);
        return Objects.equals(span, span(entry)) ? null : span;
    }

    private static Look look(Entry entry, LocalDate today) {
        if (entry.state() == PartState.DONE) {
            return Look.DONE;
        }
        return entry.finish() != null && entry.finish().isBefore(today) ? Look.LATE : Look.AHEAD;
    }
}
