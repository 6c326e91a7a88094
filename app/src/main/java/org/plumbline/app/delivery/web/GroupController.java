package org.plumbline.app.delivery.web;

import static org.plumbline.app.kit.Words.t;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plumbline.app.delivery.GroupHeaders;
import org.plumbline.app.delivery.GroupPart;
import org.plumbline.app.delivery.GroupTab;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.audit.Histories;
import org.plumbline.app.kernel.audit.Histories.Reach;
import org.plumbline.app.kernel.field.CustomFieldForm;
import org.plumbline.app.kernel.talk.Talk;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Htmx;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The record pages of a programme or portfolio: how it stands, its projects, its roadmap and its history.
@Controller
class GroupController {
    private static final String GROUP = "/{plural:programmes|portfolios}/{key:PRG-[0-9]+|PFO-[0-9]+}";
    private static final int ENTRIES = 12;
    private static final int MOST = 400;

    private final Groups groups;
    private final GroupHeaders headers;
    private final List<GroupPart> parts;
    private final ProjectList projects;
    private final Roadmaps roadmaps;
    private final CustomFieldForm custom;
    private final Talk talk;
    private final Histories histories;
    private final Clock clock;

    GroupController(
            Groups groups,
            GroupHeaders headers,
            ObjectProvider<GroupPart> parts,
            ProjectList projects,
            Roadmaps roadmaps,
            CustomFieldForm custom,
            Talk talk,
            Histories histories,
            Clock clock) {
        this.groups = groups;
        this.headers = headers;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(GroupPart::order)).toList();
        this.projects = projects;
        this.roadmaps = roadmaps;
        this.custom = custom;
        this.talk = talk;
        this.histories = histories;
        this.clock = clock;
    }

    @Bean
    static GroupTab groupOverviewTab() {
        return new GroupTab("Overview", "", 10);
    }

    @Bean
    static GroupTab groupProjectsTab() {
        return new GroupTab("Projects", "/projects", 20);
    }

    @Bean
    static GroupTab groupRoadmapTab() {
        return new GroupTab("Roadmap", "/roadmap", 30);
    }

    @Bean
    static GroupTab groupHistoryTab() {
        return new GroupTab("History", "/history", 90);
    }

    private GroupView group(String plural, String key) {
        return groups.get(plural.equals("programmes") ? ScopeKind.PROGRAMME : ScopeKind.PORTFOLIO, key);
    }

    @GetMapping(GROUP)
    String show(@PathVariable String plural, @PathVariable String key, Model model) {
        var group = group(plural, key);
        List<Content> contents = parts.stream()
                .map(part -> part.of(group))
                .filter(Objects::nonNull)
                .toList();
        var subject = Groups.subject(group);
        model.addAttribute("record", headers.of(group, ""));
        model.addAttribute("purpose", group.purpose());
        model.addAttribute("added", added(group));
        model.addAttribute("parts", contents);
        model.addAttribute("history", histories.latest(subject, ENTRIES));
        model.addAttribute("talk", talk.about(group.id()));
        model.addAttribute("home", GroupHeaders.home(group));
        return "delivery/group";
    }

    private List<ProjectFacts.Line> added(GroupView group) {
        return custom.all(Groups.subject(group).kind(), group.id(), null).stream()
                .map(line -> new ProjectFacts.Line(line.label(), line.value().isEmpty() ? null : line.value()))
                .toList();
    }

    @GetMapping(GROUP + "/projects")
    String projects(@PathVariable String plural, @PathVariable String key, HttpServletRequest request, Model model) {
        var group = group(plural, key);
        var query = RegisterQuery.of(request);
        model.addAttribute("register", projects.draw(query, ProjectList.Scope.of(group)));
        if (Htmx.wantsPiece(request)) {
            return "kit/register";
        }
        model.addAttribute("record", headers.of(group, "/projects"));
        return "delivery/history";
    }

    @GetMapping(GROUP + "/roadmap")
    String roadmap(@PathVariable String plural, @PathVariable String key, Model model) {
        var group = group(plural, key);
        var scope = ProjectList.Scope.of(group);
        var members = projects.rows(RegisterQuery.of("/projects", Map.of()), scope, MOST);
        model.addAttribute("record", headers.of(group, "/roadmap"));
        model.addAttribute("gantt", roadmaps.of(t("Roadmap"), members, LocalDate.now(clock)));
        model.addAttribute("undated", Roadmaps.undated(members));
        model.addAttribute("isEmpty", members.isEmpty());
        return "delivery/roadmap";
    }

    @GetMapping(GROUP + "/history")
    String history(@PathVariable String plural, @PathVariable String key, HttpServletRequest request, Model model) {
        var group = group(plural, key);
        var query = RegisterQuery.of(request);
        var wanted = new Histories.Wanted(Groups.subject(group), Reach.ITSELF, query.text());
        var count = histories.count(wanted);
        var lines = histories.page(wanted, query.offset(), query.size());
        model.addAttribute(
                "register", HistoryRegister.of(query, lines, new HistoryRegister.Counts(count, count), Reach.ITSELF));
        if (Htmx.wantsPiece(request)) {
            return "kit/register";
        }
        model.addAttribute("record", headers.of(group, "/history"));
        return "delivery/history";
    }
}
