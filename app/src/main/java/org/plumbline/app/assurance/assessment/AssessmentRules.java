package org.plumbline.app.assurance.assessment;

import org.plumbline.app.kernel.Rule;

/// What assessments and their models must keep to.
public enum AssessmentRules implements Rule {
    NO_TITLE("An assessment needs a title of 1 to 200 characters."),
    NO_MODEL("Choose a model that is in force."),
    PAST("The last day to answer is past: {0}. Choose a later one."),
    NO_SCOPE("Choose the office or project that is assessed."),
    BASELINE_OFFICE("A baseline is of an office, whose business case rests on it. Choose the office."),
    TARGET("A target for \"{0}\" lies between 0 and {1}."),
    PRIOR("Only a published assessment can be compared with. Choose another, or none."),
    NOBODY("Nobody is asked yet. Choose who shall answer."),
    TOO_FEW("Only {0} people would be asked. Anonymous answers need at least {1}: ask more, or ask by name."),
    TOO_FEW_ANSWERS("Only {0} people answered. Anonymous answers are opened from {1} on: collect more answers first."),
    NO_ANSWERS("Nobody has answered yet. Remind them, or collect longer."),
    NOT_PLANNED("{0} was sent out: what it asks stays. Cancel it, or plan another."),
    NOT_COLLECTING("{0} does not take answers: it is {1}."),
    ANSWERED("You have answered already. Each person answers once."),
    OPEN_QUESTIONS("{0} questions are still open. Answer them, or say that you cannot say."),
    NO_EVIDENCE("\"{0}\": say what shows it. The model asks for evidence: {1}"),
    RANGE("\"{0}\" is answered from 0 to {1}."),
    UNKNOWN_QUESTION("This model does not ask {0}. Open the page again."),
    NO_REASON("Say why {0} is right where people said otherwise."),
    NOT_MODERATED("People are far apart, and nothing is agreed yet ({0} open, first: {1}). Agree on a value for each."),
    NOT_IN_MODERATION("Values are agreed while an assessment is in moderation. {0} is {1}."),
    NOT_PUBLISHED("{0} is not published yet. Publish it first."),
    OTHER_MODEL(
            "{0} was assessed by {1}, {2} by {3}. Different versions are not compared by themselves: say first which parts mean the same, at {4}."),
    OTHER_LEVELS(
            "{0} and {1} count levels differently ({2} and {3}). Nothing can be said to mean the same. Assess again by one of them."),
    EMPTY_MAPPING("Say of at least one group what it was called before."),
    MAPPING_NOTE("Say in 1 to 500 characters why these parts mean the same."),
    MAPPED_TWICE("\"{0}\" stands for two groups. Each part of the older model is used once."),
    SAME_ASSESSMENT("An assessment is not compared with itself or a later one. Choose an earlier one."),
    OTHER_SCOPE("{0} is about something else. Choose one about the same."),
    CHANGED_MEANWHILE("Somebody changed {0} while you were writing. Open it again and enter what is still missing."),
    NOT_DRAFT("{0} is in force and stays. Begin its next version instead."),
    DRAFT_THERE("{0} is a draft of the next version already. Work on that."),
    NAME_TAKEN("There is a model \"{0}\" already. Bring it in as the next version of that, or under another name."),
    MODEL_NAME("A model needs a name of 1 to 120 characters."),
    LEVELS("A model has 2 to 9 levels, numbered from 1."),
    LEVEL_SKIPPED("Level {0} is missing. Levels follow one another: nothing counts above a gap."),
    LEVEL_EMPTY("\"{0}\" asks nothing at level {1}. Each group of a staged model has a question at each level."),
    NO_GROUPS("A model needs at least one group with a question."),
    CODE_TWICE("{0} is used twice. Each group and question has a code of its own."),
    WEIGHT("The weight of \"{0}\" has to be above 0."),
    TEXT("\"{0}\" needs a text of 1 to 1000 characters."),
    ANCHORS("\"{0}\" says of {1} answers what they mean; the model has {2}, from 0 on."),
    FILE_UNREADABLE("{0} cannot be read: {1}. Send CSV or XLSX with one table."),
    FILE_TOO_LARGE("{0} has more than {1} MB. A model needs far less: send the table alone."),
    FILE_FAULTY("{0} lines have to be mended first; the dry run names them."),
    ITEM_TITLE("Say in 1 to 200 characters what is done."),
    ITEM_GROUP("Choose the group that it is for."),
    ITEM_CLOSED("{0} is {1} already."),
    NO_OFFICE("{0} is not about an office, so there is no roadmap to put it on."),
    BENCHMARK("A set needs a name, its source, a year from 1990 to {0} and at least one value."),
    REVIEW_WORDS("Say in 1 to {0} characters what the office concludes."),
    REVIEWED("{0} has closed its review of {1}. The next one is of the next quarter."),
    STATE("That is not possible while the assessment is: {0}. Reload the page.");

    private final String sentence;

    AssessmentRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
