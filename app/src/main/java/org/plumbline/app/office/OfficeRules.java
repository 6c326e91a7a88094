package org.plumbline.app.office;

import org.plumbline.app.kernel.Rule;

/// What offices must keep to.
public enum OfficeRules implements Rule {
    NO_NAME("An office needs a name of 1 to 200 characters."),
    NAME_TAKEN("There is an office {0} already. Choose another name."),
    NOT_READABLE("{0}: \"{1}\" cannot be read. {2}"),
    CHANGED_MEANWHILE("Somebody changed {0} while you were writing. Open it again and enter what is still missing."),
    CIRCLE("{0} would oversee itself through {1}. Choose an office above that is not below it."),
    PARENT_CLOSED("{0} is closed and cannot oversee others. Choose another office."),
    ONE_PROJECT(
            "A project office serves exactly one project: {0} has {1}. Give the others to another office, or change what it looks after."),
    ONE_PROGRAMME("A programme office serves exactly one programme. Enter the key of the programme of {0}."),
    NO_END("A temporary office needs an end condition, such as \"when the programme is closed\". Enter one for {0}."),
    NO_HEAD("{0} needs a head before it goes to work. Name one."),
    NO_TYPE("{0} has no type yet. Ask the type advisor, or choose one."),
    NO_CHARTER("{0} has no charter in force. Have one approved first."),
    NOT_VALIDATED("{0} has assumptions that nobody validated: {1}. Ask the clients or sponsors named on them."),
    CHARTER_NOT_RENEWED(
            "The charter of {0} was not approved again since the revisit began. Have its next version approved."),
    SUPERVISES(
            "{0} supervises {1} projects and cannot be removed. Close it with a hand-over instead, or give the projects to another office first."),
    NOT_FRESH("{0} has begun its work and is not removed. Close it instead: its history stays."),
    OVERSEES("{0} oversees other offices: {1}. Give them to another office first."),
    NO_SUCCESSOR("{0} supervises projects. Choose the office that takes them over."),
    HAND_OVER_OPEN("The hand-over is not complete: {0}. Tick each point when it is done."),
    SUCCESSOR_UNFIT("{0} cannot take over: choose a working office that looks after many projects."),
    NOT_SUPERVISED("{0} does not supervise that project."),
    CLOSED("{0} is closed. Nothing is added to it."),
    NO_TITLE("Enter a title of 1 to 300 characters."),
    WAYS_OUT("{0}: {1}"),
    NEEDS("{0} cannot {1} yet. Still missing: {2}. Enter it first."),
    ONLY_NAMED("Only {0} may do that: the record names {0} for it."),
    NOBODY_NAMED("Nobody is named for that. Enter \"{0}\" first."),
    NOT_ONESELF("{0} may not be approved by the person who wrote it. Ask somebody else."),
    NOT_OFFICE("{0} works in the office. Value counts only when somebody outside confirms it: name another person."),
    NOT_CLIENT("{0} works in the office. An assumption is validated by a client or sponsor: name another person."),
    WRONG_OFFICE("{0} belongs to another office. Choose one of this office."),
    IN_USE("{0} is referred to by {1}. Drop or move them first."),
    NO_BASELINE("The business case of {0} rests on nothing yet. Publish the baseline assessment first."),
    STEP_UNPROVEN("\"{0}\" is done only with an owner and evidence. Name somebody and say what shows it."),
    STEP_UNEXPLAINED("Say why \"{0}\" is left out."),
    ANSWER_RANGE("Answers go from 1, not at all, to 5, fully."),
    TOO_FEW_ANSWERS("{0} answers are too few for advice. Answer at least {1} questions."),
    NOT_ASKED("Nobody has answered the questions for {0} yet. Answer them first."),
    REASON_NEEDED("{0} is not what the answers suggest: {1} ranks first. You may choose it; say why."),
    ONE_CHARTER("Version {0} of the charter is still being worked on. Finish it first."),
    CHARTER_STATE("That is not possible while the charter is: {0}. Reload the page."),
    NO_SIGNER("Name at least one person who has to sign."),
    CHARTER_EMPTY("A charter says at least the purpose and the mandate. Write these chapters first."),
    NOT_ASKED_TO_SIGN("You are not among those who have to sign. Ask whoever wrote it to name you."),
    SIGNED("You have said your word on this version."),
    SAY_WHY("Say what has to change before you would sign."),
    BASELINE_OPEN("{0} questions of the baseline are not answered. Answer them before you publish it."),
    ROADMAP_NOTE("Say in 1 to {0} characters why the roadmap is agreed as it stands."),
    ROADMAP_EMPTY("{0} has no initiative with both days. Enter start and finish of at least one first."),
    ROADMAP_REVIEW("The roadmap is looked at again after the day it is agreed on. Choose a later day."),
    ORDER("It would end on {0}, before it starts on {1}. Change one of the days."),
    LARGE("{0} holds at most {1} characters."),
    NO_SAVING("One costs {1} since the standard and {0} before: nothing is saved. Check the two amounts."),
    NO_MANDATE("{0} has no mandate yet. Say first what it does and what it does not."),
    STAGE_UNPROVEN("{0} is not yet {1}. Still missing: {2}.");

    private final String sentence;

    OfficeRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
