package org.plumbline.app.reporting;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.ScopeKind;

/// Which status is asked for.
///
/// @param asOf what was frozen by that day; null for the live facts
/// @param portfolio key of the only portfolio, null for all
/// @param programme key of the only programme, null for all
/// @param department name of the only department, null for all
/// @param manager id of the only manager as text, null for all
/// @param text held by key, name, manager or sponsor; empty for all
/// @param show which rows of these
/// @param withOver also projects that are over
/// @param project the only project, null for all
/// @param among only these projects, null for all
public record StatusQuestion(
        @Nullable LocalDate asOf,
        @Nullable String portfolio,
        @Nullable String programme,
        @Nullable String department,
        @Nullable String manager,
        String text,
        Show show,
        boolean withOver,
        @Nullable UUID project,
        @Nullable Set<UUID> among) {

    /// A filter in one click.
    public enum Show {
        ALL,
        RED,
        FALSE_GREEN,
        LATE,
        STALE,
        NOT_REPORTED,
        DECISION
    }

    /// Everything that is known on a day, over or not.
    public static StatusQuestion asOf(@Nullable LocalDate day, @Nullable String portfolio) {
        return new StatusQuestion(day, portfolio, null, null, null, "", Show.ALL, true, null, null);
    }

    /// One project.
    public static StatusQuestion of(UUID project, @Nullable LocalDate day) {
        return new StatusQuestion(day, null, null, null, null, "", Show.ALL, true, project, null);
    }

    /// The same without what is over: the status wall.
    public StatusQuestion running() {
        return new StatusQuestion(asOf, portfolio, programme, department, manager, text, show, false, project, among);
    }

    /// The same for one programme or portfolio, null for all.
    public StatusQuestion within(@Nullable GroupName group) {
        var key = group == null ? null : group.key();
        var isPortfolio = group != null && group.kind() == ScopeKind.PORTFOLIO;
        return new StatusQuestion(
                asOf,
                isPortfolio ? key : null,
                isPortfolio ? null : key,
                department,
                manager,
                text,
                show,
                withOver,
                project,
                among);
    }

    /// The same for some rows only.
    public StatusQuestion showing(Show rows) {
        return new StatusQuestion(
                asOf, portfolio, programme, department, manager, text, rows, withOver, project, among);
    }

    /// The same for some projects only, null for all.
    public StatusQuestion among(@Nullable Set<UUID> projects) {
        return new StatusQuestion(
                asOf, portfolio, programme, department, manager, text, show, withOver, project, projects);
    }

    /// The same for rows that hold a text.
    public StatusQuestion holding(String words) {
        return new StatusQuestion(
                asOf, portfolio, programme, department, manager, words, show, withOver, project, among);
    }
}
