package org.plumbline.app.methods;

import org.plumbline.app.kernel.Rule;

/// What methods must keep to.
public enum MethodRules implements Rule {
    NOT_YAML("The file is not YAML or JSON that can be read, from line {0} on. Correct it there and bring it again."),
    UNREADABLE("The pack has {0} mistakes; nothing of it was taken. {1}"),
    TOO_LARGE("The pack is larger than {0} MB. Split it, or leave files out and bring them as own templates."),
    FILE_TOO_LARGE("{0} is larger than {1} MB. Take pictures out of it, or make them smaller."),
    NOT_A_DOCUMENT("{0} is no DOCX or XLSX that can be read. Save it again as one of the two."),
    NOT_READABLE("{0} was not taken: {1}."),
    HAS_MACRO("{0} holds a macro. Save it as DOCX or XLSX without macros, and bring that."),
    IN_USE("{0} is still used by {1}. Change or take that out first."),
    LAST_PHASE("{0} is the only phase. A method has at least one."),
    OTHER_FORM("The template is a {0}, the file is a {1}. Bring the same kind of file."),
    CHANGED_MEANWHILE("{0} was changed by somebody else meanwhile. Reload the page and do it again."),
    DRAFT_THERE("There is a version {0} already that is not published. Go on with that one."),
    NOT_A_DRAFT("Version {0} is not a draft any more. Begin the next version and change that."),
    OWN_WORK("You sent this version into review yourself. Somebody else has to publish it."),
    NO_NOTES("Write release notes of 10 to 4000 characters: what changes for a project, and why."),
    NO_OWNER("Name an owner first: somebody answers for the method."),
    NAME("Give it a name of 1 to 200 characters."),
    NAME_TAKEN("There is a method {0} already. Choose another name, or begin its next version."),
    NO_REASON("You chose other than advised. Say why in 1 to 2000 characters."),
    NOT_PUBLISHED("Projects can only use a version that is published."),
    NOT_FOR_PROJECTS("{0} leads an office, not projects. Choose a method for projects."),
    NOT_FOR_OFFICES("{0} leads projects, not an office. Choose a method for offices."),
    NOTHING_TO_MOVE("The project is on that version already."),
    NO_SUCH_ELEMENT("Version {0} has no such part. Reload the page: somebody may have changed it."),
    WISH("Say in 10 to 2000 characters what should be better."),
    ANSWER("Say in 1 to 2000 characters why."),
    NO_STEPS("Write 1 to 40 steps, one on each line: what | role | needs | gives."),
    TEMPLATE_BODY("The template cannot be read. Line {0}.");

    private final String sentence;

    MethodRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
