package org.plumbline.app.kernel;

/// What a role may allow within its scope.
public enum Permission {
    /// Read.
    SEE,
    /// Keep risks, issues, decisions, actions and the other registers.
    REGISTER,
    /// Change plans and tasks.
    PLAN,
    /// Write the project's status report.
    REPORT,
    /// Write the words and rating of a programme or portfolio.
    REPORT_GROUP,
    /// Validate, return or challenge a status report.
    CHALLENGE,
    /// Open and freeze reporting periods.
    FREEZE,
    /// Change a project's facts, state and people.
    EDIT_PROJECT,
    /// Create projects and operations.
    CREATE_PROJECT,
    /// Change programmes, portfolios and what belongs to them.
    GROUP,
    /// Run training, competencies and the coaching desk.
    RUN_TRAINING,
    /// Take in files.
    IMPORT,
    /// Take lists out.
    EXPORT,
    /// Decide, vote, approve.
    DECIDE,
    /// Write down what somebody else decided, correct it, and ask again.
    RECORD_DECISION,
    /// Change budgets, actual and forecast money.
    CONFIRM_MONEY,
    /// Change settings, grants and sign-ins.
    ADMINISTER,
    /// Change people and departments.
    MANAGE_PEOPLE,
    /// Found offices and change their definition, services and plans.
    RUN_OFFICE,
    /// Plan assessments of how projects are run, moderate and publish them, and keep their models.
    ASSESS,
    /// Hand in ideas: everybody may.
    SUBMIT_IDEA,
    /// Take up ideas, return, accept or reject them.
    SCREEN_IDEAS,
    /// Set objectives and their priorities, and say what serves them.
    SET_STRATEGY,
    /// Claim benefits, and write their profiles, plans and maps.
    SHAPE_BENEFITS,
    /// Say that a claim is a benefit, and what became of it.
    VALIDATE_BENEFITS,
    /// Confirm the money that benefits brought.
    CONFIRM_VALUE,
    /// Audit and review projects, keep the registers of problems and improvements, and check actions.
    ASSURE,
    /// Plan how new ways of working are led in, and say what the use has shown.
    LEAD_CHANGE,
    /// Publish, return and retire what the library holds, and look after collections and communities.
    CURATE_LIBRARY,
    /// Write methods, policies, standards and operating processes.
    SHAPE_METHODS,
    /// Publish versions of methods, bring policies into force, and grant waivers.
    RELEASE_METHODS
}
