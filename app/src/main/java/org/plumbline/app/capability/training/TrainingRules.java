package org.plumbline.app.capability.training;

import org.plumbline.app.kernel.Rule;

/// What competencies and training must keep to.
public enum TrainingRules implements Rule {
    COMPETENCY("\"{0}\" is no competency: no role asks for it. Add it as a skill to a role of the catalogue first."),
    ANCHORS("Describe all five levels, each in 1 to {0} characters."),
    LEVEL("A level is a whole number from 0 to 5."),
    OWN_RATING("Nobody rates themselves as a manager. Say your own level under My learning."),
    TITLE("A title has 1 to 200 characters."),
    TITLE_TAKEN("There is a course called \"{0}\" already. Change that one, or choose another title."),
    LONG("Write at most {0} characters."),
    PRICE("A price is 0 or more, with a currency of three letters such as EUR."),
    HOURS("Hours lie between 0 and 2,000."),
    MONTHS("A certificate holds 1 to 240 months, or for ever: leave the field empty."),
    PASS("To pass, 1 to 100 percent have to be right."),
    HREF("Enter an address that begins with https://, or none."),
    QUIZ_LONG("A quiz has at most {0} questions. Take some out."),
    QUIZ_CHOICE("\"{0}\" needs two to ten different choices, each on a line: right ones begin with *, others with -."),
    NO_QUIZ("{0} has no quiz."),
    QUIZ_ANSWERED("You have answered this quiz: {0} %. It is answered once. To repeat the course, enrol again."),
    QUIZ_ORDER("You have answered the quiz after the course. The one before it is closed."),
    NO_SESSIONS("{0} is taken by oneself: enrol in the course, it has no sessions."),
    HAS_SESSIONS("{0} is held in sessions. Enrol in one of them."),
    NOT_OFFERED("{0} is not offered any more. Look for another course."),
    SEATS("A session has 1 to 1,000 seats, and never fewer than are taken: {0}."),
    MINUTES("A session lasts 15 to 6,000 minutes."),
    SESSION_OVER("{0} is {1}. Enrol in another session."),
    SESSION_AHEAD("{0} lies ahead. Attendance is noted from its day on."),
    ENROLLED("{0} is enrolled already."),
    NOT_THERE("{0} is not enrolled any more. Reload the page."),
    HAS_LEFT("{0} has left. Choose somebody who is here."),
    ASKED("Those who attended {0} were asked already."),
    NOBODY_ATTENDED("Nobody attended {0}. Note the attendance first."),
    BEHAVIOUR("Say what changed in the work, from 1 to 5, once three months have passed."),
    PEOPLE("Say a year, and 1 to 500 people."),
    DAYS("A certificate expires after the day it was issued. Correct one of the two."),
    CURRICULUM_TAKEN("There is a curriculum called \"{0}\" already. Change that one, or choose another title."),
    COURSE_TWICE("{0} is in the curriculum already. Move it, or take it out first."),
    MANY_COURSES("A curriculum holds at most {0} courses. Make two of it."),
    NOBODY("Choose at least one person who does not take it yet."),
    PAST_DUE("Choose a day from today on, or none."),
    NOT_BEGUN("{0} is not begun any more. Look for another curriculum."),
    NOTHING_ASKED("The role asks for no competency. Add its skills to the role first, or choose courses by hand."),
    CHANGED_MEANWHILE("Somebody changed {0} while you were writing. Open it again and enter what is still missing.");

    private final String sentence;

    TrainingRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
