package org.plumbline.app.survey;

import org.plumbline.app.kernel.Rule;

/// What surveys must keep to.
public enum SurveyRules implements Rule {
    NO_TITLE("A survey needs a title of 1 to 200 characters."),
    NO_QUESTION("A survey needs at least one question. Add one."),
    MANY_QUESTIONS("A survey holds at most {0} questions: nobody answers more. Take some out."),
    QUESTION_TEXT("A question needs a text of 1 to 500 characters."),
    QUESTION_CHOICES("\"{0}\" needs two to ten different answers, one a line. Enter them."),
    QUESTION_TWICE("Two questions have the same sign {0}. Ask each once."),
    NOBODY("Nobody is asked yet. Choose people, departments, committees or roles."),
    TOO_FEW("Only {0} people would be asked. An anonymous survey needs at least {1}: ask more, or ask by name."),
    PAST("The last day to answer is past: {0}. Choose a later one."),
    TOO_LATE("The last day to answer is more than a year away: {0}. Choose an earlier one."),
    EARLIER("Some people may have planned with {0}. The last day to answer is moved to later days only."),
    NOT_DRAFT("{0} was sent out and is not changed any more: all are asked the same. Discard it, or ask again later."),
    NOT_OPEN("{0} does not take answers: it is {1}."),
    CHANGED_MEANWHILE("Somebody changed {0} while you were writing. Open it again and enter what is still missing."),
    STATE("That is not possible while the survey is: {0}. Reload the page."),
    REMINDED("Everybody who has not answered was reminded today already. Wait until tomorrow."),
    ANSWERED("You have answered already. Each person answers once."),
    STALE("This page was opened again elsewhere. Your answers are kept below: send them once more."),
    MISSING("Answer \"{0}\" before you send."),
    UNFIT("\"{0}\" cannot be answered with that. Choose one of the answers shown."),
    LONG("\"{0}\": at most {1} characters.");

    private final String sentence;

    SurveyRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
