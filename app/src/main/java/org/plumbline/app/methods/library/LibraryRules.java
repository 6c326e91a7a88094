package org.plumbline.app.methods.library;

import org.plumbline.app.kernel.Rule;

/// What the library does not take, and the way out.
public enum LibraryRules implements Rule {
    NO_TITLE("Enter a title of at most {0} characters."),
    EMPTY_FIELD("Enter \"{0}\": without it nobody can use what you propose."),
    LONG("\"{0}\" holds at most {1} characters. Shorten it."),
    NO_CHOICE("\"{0}\" is none of the choices of \"{1}\". Choose one of the list."),
    NO_LINK("Enter an address that begins with https://, or leave it empty."),
    TAGS("Use at most {0} tags of at most {1} letters each, parted by commas."),
    CHANGED_MEANWHILE("{0} was changed by somebody else meanwhile. Reload the page and enter your change again."),
    NO_REASON("Say why: whoever proposed or uses it reads it."),
    NO_FILE("Choose the file of the document: PDF, DOCX, XLSX, PPTX or text."),
    NOT_READABLE("\"{0}\" was not taken: {1}. What you entered is still here; choose another file."),
    NO_DOCUMENT("Only documents have versions. {0} is none."),
    NO_NOTE("Say in a sentence what the version changes: projects that use the document are told."),
    SAME_FILE("This is the very file of version {0}. Choose the changed one."),
    NOT_PUBLISHED("{0} is not published, so it cannot be used, rated or collected yet."),
    STARS("Give one to five stars."),
    OWN_RATING("Your own proposal is for others to rate."),
    NO_COLLECTION("Choose one of the list."),
    NO_PROJECT("Choose a project that you may change."),
    USED_ALREADY("{0} uses {1} already."),
    NO_FILE_TO_COPY("{0} has no file to copy. Use it as a link."),
    NOT_HERE_WHY("Say why the lesson does not fit here: the next gate asks again otherwise."),
    NO_NAME("Enter a name and what it is for."),
    NO_MODERATOR("Choose somebody who looks after the community."),
    NAME_TAKEN("\"{0}\" exists already. Use that one, or choose another name."),
    ALREADY_IN("{0} is in {1} already."),
    FULL("{0} holds {1} items already. Make a second collection."),
    EMPTY_PACK("{0} holds nothing that is published. Add items first."),
    LARGE_PACK("The files of {0} are more than {1} MB together. Download them one by one, or split the collection."),
    ALL_USED("The project uses everything of {0} already.");

    private final String sentence;

    LibraryRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
