package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kit.chart.Gantt;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.PartKind;
import org.plumbline.app.office.PartState;
import org.plumbline.app.office.PartView;
import org.plumbline.app.office.Parts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The sides of an office, each with its lists one under the other.
@Controller
class AreaController {
    private final Offices offices;
    private final Parts parts;
    private final OfficeHead heads;
    private final PartLines lines;
    private final Clock clock;

    AreaController(Offices offices, Parts parts, OfficeHead heads, PartLines lines, Clock clock) {
        this.clock = clock;
        this.offices = offices;
        this.parts = parts;
        this.heads = heads;
        this.lines = lines;
    }

    @GetMapping(OfficeController.OFFICE + "/{area:definition|services|plan|means|value}")
    String area(@PathVariable String key, @PathVariable String area, Model model) {
        var office = offices.get(key);
        var side = PartKind.Area.of(area).orElseThrow(() -> new Missing("side", area));
        var all = parts.of(office.id());
        var lists = new LinkedHashMap<PartKind, List<PartLines.Line>>();
        for (var kind : side.kinds()) {
            lists.put(
                    kind,
                    lines.of(all.stream()
                            .filter(part -> part.kind() == kind && part.state().isOpen())
                            .toList()));
        }
        model.addAttribute("record", heads.of(office, "/" + side.word()));
        model.addAttribute("office", office);
        model.addAttribute("area", side);
        model.addAttribute("lists", lists);
        model.addAttribute(
                "plan", side == PartKind.Area.PLAN ? gantt(all, PartKind.ACTIVITY, t("Business plan")) : null);
        model.addAttribute("over", over(all));
        model.addAttribute("mayAdd", offices.mayRun(office) && office.state().isOpen());
        return "office/area";
    }

    /// What has dates, as bars; null without any.
    private @Nullable Gantt gantt(List<PartView> all, PartKind kind, String title) {
        var today = LocalDate.now(clock);
        var bars = all.stream()
                .filter(part -> part.kind() == kind && part.state() != PartState.DROPPED)
                .filter(part -> part.facts().has("start") && part.facts().has("finish"))
                .map(part -> bar(part, today))
                .toList();
        return bars.isEmpty() ? null : Gantt.of(title, bars, today);
    }

    private static Gantt.Bar bar(PartView part, LocalDate today) {
        var facts = part.facts();
        var finish = facts.date("finish");
        var done = part.state() == PartState.DONE ? 1 : facts.amount("progress").doubleValue() / 100;
        return Gantt.Bar.task(part.title(), facts.date("start"), finish)
                .baseline(facts.has("baseline_finish") ? facts.date("start") : null, facts.date("baseline_finish"))
                .done(done)
                .critical(part.state().isOpen() && finish != null && finish.isBefore(today))
                .href(part.href());
    }

    /// How many of each kind no longer count.
    private static java.util.Map<PartKind, Long> over(List<PartView> all) {
        var over = new java.util.EnumMap<PartKind, Long>(PartKind.class);
        all.stream().filter(part -> !part.state().isOpen()).forEach(part -> over.merge(part.kind(), 1L, Long::sum));
        return over;
    }
}
