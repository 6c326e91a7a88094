package org.plumbline.app.reporting.internal;

import static org.plumbline.app.kit.Words.t;

import java.time.LocalDate;
import java.util.List;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.body.MeetingPapers;
import org.plumbline.app.reporting.PeriodWords;
import org.plumbline.app.reporting.Periods;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// The committee pack as a paper of a meeting: the latest period that was frozen by its day.
@Component
class PackPapers implements MeetingPapers {
    private final Periods periods;
    private final Groups groups;
    private final Access access;

    PackPapers(@Lazy Periods periods, @Lazy Groups groups, Access access) {
        this.periods = periods;
        this.groups = groups;
        this.access = access;
    }

    @Override
    public List<Paper> of(GovernedScope scope, LocalDate day) {
        if (!access.may(Permission.EXPORT) && scope.kind() == ScopeKind.ORGANISATION) {
            return List.of();
        }
        var which = which(scope);
        var period = periods.frozenBy(day);
        if (which == null || period.isEmpty()) {
            return List.of();
        }
        var home = "/api/v1/periods/" + period.get().key() + "/pack.";
        var name = PeriodWords.name(period.get());
        return List.of(
                new Paper(t("Pack of {0} as PDF", name), home + "pdf" + which),
                new Paper(t("Pack of {0} as slides", name), home + "pptx" + which),
                new Paper(t("Pack of {0} as workbook", name), home + "xlsx" + which));
    }

    /// The part of the address that says of what; null for what has no pack.
    private @org.jspecify.annotations.Nullable String which(GovernedScope scope) {
        return switch (scope.kind()) {
            case ORGANISATION -> "";
            case PORTFOLIO, PROGRAMME ->
                groups.all(scope.kind()).stream()
                        .filter(group -> group.id().equals(scope.id()))
                        .map(GroupView::key)
                        .findFirst()
                        .map(key -> "?" + (scope.kind() == ScopeKind.PORTFOLIO ? "portfolio=" : "programme=") + key)
                        .orElse(null);
            case PROJECT, OFFICE -> null;
        };
    }
}
