package org.plumbline.app.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.app.delivery.PlanLink;
import org.plumbline.app.delivery.PlanTask;

/// The plans of a [Crowd]: phases of nine tasks each, one after the other, every phase ending in a milestone.
final class CrowdPlans {
    static final List<String> WORKS = List.of(
            "Renewal", "Extension", "Relocation", "Repair", "Heating", "Network", "Opening", "Roof", "Safety", "Move");
    private static final int PHASE = 10;

    private CrowdPlans() {}

    static List<PlanTask> tasks(int count, LocalDate start) {
        var tasks = new ArrayList<PlanTask>(count);
        for (var i = 1; i <= count; i++) {
            var phase = (i - 1) / PHASE;
            var place = (i - 1) % PHASE;
            var isSummary = place == 0;
            var isMilestone = place == PHASE - 1;
            var from = start.plusDays(i * 3L).atTime(8, 0);
            var to = from.plusDays(isMilestone ? 0 : isSummary ? 30 : 3);
            tasks.add(new PlanTask(
                    i,
                    i,
                    isSummary ? "" + (phase + 1) : (phase + 1) + "." + place,
                    isSummary ? 1 : 2,
                    isSummary ? null : phase * PHASE + 1,
                    isSummary
                            ? "Phase " + (phase + 1)
                            : isMilestone ? "Phase %d accepted".formatted(phase + 1) : "Step " + i,
                    new PlanTask.Dates(from, to, from, to, i * 2 < count ? from : null, i * 3 < count ? to : null),
                    BigDecimal.valueOf(isMilestone ? 0 : 3),
                    BigDecimal.valueOf(i * 3 < count ? 100 : i * 2 < count ? 50 : 0),
                    isSummary,
                    isMilestone,
                    place % 3 == 0,
                    PlanTask.Effort.UNKNOWN,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Map.of()));
        }
        return tasks;
    }

    static List<PlanLink> links(int count) {
        var links = new ArrayList<PlanLink>(count);
        for (var i = 3; i <= count; i++) {
            if ((i - 1) % PHASE > 1) {
                links.add(new PlanLink(i - 1, i, "FS", 0));
            }
        }
        return links;
    }
}
