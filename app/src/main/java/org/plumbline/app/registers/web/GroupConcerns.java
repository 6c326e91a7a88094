package org.plumbline.app.registers.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.GroupPart;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.registers.RegisterFilter;
import org.plumbline.app.registers.RegisterFilter.Order;
import org.plumbline.app.registers.RegisterFilter.Show;
import org.plumbline.app.registers.RegisterFilter.Sort;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterTexts;
import org.plumbline.app.registers.RegisterView;
import org.plumbline.app.registers.Registers;
import org.springframework.stereotype.Component;

/// What must be decided in a programme or portfolio, what may hurt it most and what hurts already.
@Component
class GroupConcerns implements GroupPart {
    private static final int LINES = 5;

    private final Groups groups;
    private final Registers registers;
    private final RegisterTexts texts;
    private final TemplateEngine templates;
    private final Clock clock;

    GroupConcerns(Groups groups, Registers registers, RegisterTexts texts, TemplateEngine templates, Clock clock) {
        this.groups = groups;
        this.registers = registers;
        this.texts = texts;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public @Nullable Content of(GroupView group) {
        var members = new HashSet<>(groups.members(group));
        if (members.isEmpty()) {
            return null;
        }
        var decisions = top(members, RegisterKind.DECISION, Sort.DUE, false);
        var risks = top(members, RegisterKind.RISK, Sort.SCORE, true);
        var issues = top(members, RegisterKind.ISSUE, Sort.PRIORITY, false);
        var all = Stream.of(decisions, risks, issues).flatMap(List::stream).toList();
        var model = Map.<String, Object>of(
                "decisions", decisions,
                "risks", risks,
                "issues", issues,
                "book", texts.book(all),
                "today", LocalDate.now(clock));
        return output -> templates.render("registers/concerns.jte", model, output);
    }

    private List<RegisterView> top(Set<UUID> members, RegisterKind kind, Sort sort, boolean isDescending) {
        var filter = new RegisterFilter(
                Set.of(kind),
                members,
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                Show.OPEN,
                new Order(sort, isDescending),
                0,
                LINES);
        return registers.list(filter).rows();
    }
}
