package org.plumbline.app.organisation.body;

import java.util.Map;

/// Terms of reference to begin with, by kind of body; texts are English and text keys.
///
/// @param purpose why it exists
/// @param authority what it may decide
/// @param limits what it passes on
/// @param quorumPercent share of voting members that must be there, 1 to 100
public record BodyTemplate(String purpose, String authority, String limits, int quorumPercent) {
    private static final BodyTemplate BLANK = new BodyTemplate("", "", "", 50);
    private static final Map<BodyKind, BodyTemplate> BY_KIND = Map.of(
            BodyKind.STEERING_COMMITTEE,
            new BodyTemplate(
                    "Keeps the work worth doing: direction, money and the decisions that its manager cannot take.",
                    "Approves the plan of each stage, changes within the approved budget, and the close.",
                    "Passes on what would exceed the approved budget or the agreed purpose.",
                    60),
            BodyKind.PORTFOLIO_BOARD,
            new BodyTemplate(
                    "Chooses the work that serves the strategy best within money and people, and stops what no"
                            + " longer does.",
                    "Starts, pauses and stops work; moves money and people between projects of the portfolio.",
                    "Passes on changes of the strategy and of the total budget.",
                    60),
            BodyKind.CHANGE_BOARD,
            new BodyTemplate(
                    "Weighs each change of scope, time or money before it is made.",
                    "Approves, rejects or defers changes within its tolerance.",
                    "Passes on changes beyond its tolerance with its advice.",
                    50),
            BodyKind.SPONSORSHIP_GROUP,
            new BodyTemplate(
                    "Gives the programme oversight, direction and the commitment of the institution.",
                    "Confirms the vision, the funding and who answers for the benefits.",
                    "Leaves the running of the programme to its management team.",
                    60),
            BodyKind.PROGRAMME_TEAM,
            new BodyTemplate(
                    "Answers for the programme as a whole: its projects, its dependencies and its benefits.",
                    "Sets priorities between the projects of the programme and decides what crosses them.",
                    "Passes on what touches funding or purpose to the sponsors.",
                    50),
            BodyKind.INTERNAL_ADVISERS,
            new BodyTemplate(
                    "Brings the knowledge of the organisation's own people to those who decide.",
                    "Gives advice that has to be answered, in writing.",
                    "Decides nothing itself.",
                    40),
            BodyKind.EXTERNAL_ADVISERS,
            new BodyTemplate(
                    "Brings a view from outside, free of the interests of the house.",
                    "Gives advice that has to be answered, in writing.",
                    "Decides nothing itself and sees only what it needs.",
                    40),
            BodyKind.REVIEW_PANEL,
            new BodyTemplate(
                    "Reviews projects and hears audits, so that what is found is mended and stays so.",
                    "Accepts findings, asks for corrective action and confirms that it works.",
                    "Passes on what only a steering committee can decide.",
                    50),
            BodyKind.OFFICE_BOARD,
            new BodyTemplate(
                    "Oversees the office: its mandate, its services and what they are worth.",
                    "Approves charter, business plan and budget of the office.",
                    "Leaves decisions about projects to their committees.",
                    60));

    /// The terms that bodies of the kind begin with.
    public static BodyTemplate of(BodyKind kind) {
        return BY_KIND.getOrDefault(kind, BLANK);
    }
}
