package org.plumbline.app.capability.change.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.change.ToolUse;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.organisation.Departments;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How regularly each unit uses the tools.
@Controller
class ToolUseController {
    private static final int MONTHS = 12;

    private final ToolUse use;
    private final Departments departments;
    private final Clock clock;

    ToolUseController(ToolUse use, Departments departments, Clock clock) {
        this.use = use;
        this.departments = departments;
        this.clock = clock;
    }

    @GetMapping("/adoption/use")
    String show(@RequestParam(required = false) @Nullable String month, Model model) {
        var chosen = month(month);
        var names = new HashMap<UUID, String>();
        departments.all().forEach(one -> names.put(one.id(), one.name()));
        var months = new ArrayList<Option>();
        for (var back = 0; back < MONTHS; back++) {
            var one = YearMonth.now(clock).minusMonths(back);
            months.add(new Option(one.toString(), Formats.month(one)));
        }
        model.addAttribute("lines", use.of(chosen));
        model.addAttribute("names", names);
        model.addAttribute("month", chosen);
        model.addAttribute("months", months);
        return "capability/change/use";
    }

    private YearMonth month(@Nullable String text) {
        var asked = Months.of(text);
        return asked == null ? YearMonth.now(clock) : asked;
    }
}
