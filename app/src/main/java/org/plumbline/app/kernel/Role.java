package org.plumbline.app.kernel;

import static org.plumbline.app.kernel.Permission.*;

import java.util.Set;

/// What a person is in some scope, and what that allows there.
public enum Role {
    /// Looks after settings, people and grants; never decides.
    ADMINISTRATOR("Administrator", SEE, ADMINISTER, MANAGE_PEOPLE),
    /// Leads the office.
    PMO_HEAD(
            "PMO head",
            SEE,
            REGISTER,
            IMPORT,
            EXPORT,
            CHALLENGE,
            FREEZE,
            EDIT_PROJECT,
            CREATE_PROJECT,
            RUN_TRAINING,
            REPORT,
            MANAGE_PEOPLE,
            GROUP,
            RECORD_DECISION,
            CONFIRM_MONEY,
            RUN_OFFICE,
            ASSESS,
            SCREEN_IDEAS,
            SET_STRATEGY,
            SHAPE_BENEFITS,
            VALIDATE_BENEFITS,
            ASSURE,
            LEAD_CHANGE,
            CURATE_LIBRARY,
            SHAPE_METHODS,
            RELEASE_METHODS),
    /// Works in the office.
    PMO_MEMBER(
            "PMO member",
            SEE,
            REGISTER,
            IMPORT,
            EXPORT,
            CHALLENGE,
            FREEZE,
            EDIT_PROJECT,
            CREATE_PROJECT,
            RUN_TRAINING,
            GROUP,
            RECORD_DECISION,
            CONFIRM_MONEY,
            RUN_OFFICE,
            ASSESS,
            SCREEN_IDEAS,
            SHAPE_BENEFITS,
            VALIDATE_BENEFITS,
            ASSURE,
            LEAD_CHANGE,
            CURATE_LIBRARY,
            SHAPE_METHODS),
    /// Answers for a portfolio.
    PORTFOLIO_MANAGER("Portfolio manager", SEE, SHAPE_BENEFITS, REGISTER, EXPORT, REPORT_GROUP, RECORD_DECISION),
    /// Answers for a programme.
    PROGRAMME_MANAGER("Programme manager", SEE, SHAPE_BENEFITS, REGISTER, EXPORT, REPORT_GROUP, PLAN, RECORD_DECISION),
    /// Answers for a project day by day.
    PROJECT_MANAGER("Project manager", SEE, SHAPE_BENEFITS, REGISTER, PLAN, REPORT, EXPORT, EDIT_PROJECT),
    /// Works on a project.
    TEAM_MEMBER("Team member", SEE, REGISTER),
    /// Pays for a project and helps where the manager cannot.
    SPONSOR("Sponsor", SEE, SHAPE_BENEFITS, DECIDE, EXPORT),
    /// Owns what the project delivers.
    OWNER("Owner", SEE, SHAPE_BENEFITS, DECIDE, EXPORT),
    /// Reads and decides in the line.
    EXECUTIVE("Executive", SEE, DECIDE, EXPORT),
    /// Decides in a committee.
    COMMITTEE_MEMBER("Committee member", SEE, DECIDE, EXPORT),
    /// Confirms who works on what.
    RESOURCE_MANAGER("Resource manager", SEE),
    /// Confirms money and value.
    FINANCE("Finance", SEE, EXPORT, CONFIRM_MONEY, VALIDATE_BENEFITS, CONFIRM_VALUE),
    /// Audits.
    AUDITOR("Auditor", SEE, EXPORT, ASSESS, ASSURE),
    /// Reads everything and analyses it.
    ANALYST("Analyst", SEE, EXPORT),
    /// Sets priorities and long-term objectives for senior management.
    STRATEGIC_PLANNER("Strategic planner", SEE, EXPORT, SET_STRATEGY),
    /// Anybody with an idea.
    REQUESTER("Requester", SUBMIT_IDEA);

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Permission> permissions;

    Role(String label, Permission... permissions) {
        this.label = label;
        this.permissions = Set.of(permissions);
    }

    /// The role's name on screen, in English; a text key.
    public String label() {
        return label;
    }

    /// True where the role allows it within its scope.
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
