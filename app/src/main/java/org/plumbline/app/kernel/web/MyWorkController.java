package org.plumbline.app.kernel.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.kernel.notice.MailWish;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kernel.notice.Preferences;
import org.plumbline.app.kernel.work.WorkItem;
import org.plumbline.app.kernel.work.WorkSource;
import org.plumbline.app.kit.Words;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What waits for the one who looks, and what they were told.
@Controller
class MyWorkController {
    private static final int SHOWN = 200;

    private final ObjectProvider<WorkSource> sources;
    private final Notifications notifications;
    private final Preferences preferences;
    private final Clock clock;

    MyWorkController(
            ObjectProvider<WorkSource> sources, Notifications notifications, Preferences preferences, Clock clock) {
        this.sources = sources;
        this.notifications = notifications;
        this.preferences = preferences;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry myWorkEntry() {
        return new NavigationEntry(NavigationArea.HOME, "My work", "/my-work", 20);
    }

    @GetMapping("/my-work")
    String work(Model model) {
        var sections = new EnumMap<WorkItem.Section, List<WorkItem>>(WorkItem.Section.class);
        for (var section : WorkItem.Section.values()) {
            sections.put(section, new ArrayList<>());
        }
        sources.stream()
                .flatMap(source -> source.mine().stream())
                .sorted(Comparator.comparing(WorkItem::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(WorkItem::detail))
                .forEach(item -> sections.computeIfAbsent(item.section(), section -> new ArrayList<>())
                        .add(item));
        model.addAttribute("sections", Map.copyOf(sections));
        model.addAttribute("today", LocalDate.now(clock));
        return "kernel/my_work";
    }

    @GetMapping("/notifications")
    String notices(Model model) {
        model.addAttribute("notices", notifications.mine(SHOWN));
        model.addAttribute("wish", preferences.mailWish());
        return "kernel/notifications";
    }

    @PostMapping("/notifications/read")
    String read(@RequestParam(required = false) @org.jspecify.annotations.Nullable UUID id) {
        if (id == null) {
            notifications.readAll();
        } else {
            notifications.read(id);
        }
        return "redirect:/notifications";
    }

    @PostMapping("/notifications/mail")
    String wish(@RequestParam MailWish wish, RedirectAttributes redirect) {
        preferences.choose(wish);
        redirect.addFlashAttribute("flash", Flash.done(Words.t("Saved.")));
        return "redirect:/notifications";
    }
}
