package org.plumbline.app.kernel.talk;

import org.plumbline.app.kernel.Rule;

/// What comments and attachments must keep to.
enum TalkRules implements Rule {
    /// Nothing was said.
    EMPTY("Write something first."),
    /// A comment is no chapter.
    TOO_LONG("A comment holds at most {0} characters, this one has {1}. Shorten it, or attach a document."),
    /// What others have read and answered stays.
    TOO_LATE("A comment can be changed for {0} minutes, and only by who wrote it. Write another one."),
    /// A file without content.
    NO_CONTENT("\"{0}\" is empty. Choose another file."),
    /// A file that is too large.
    TOO_LARGE("\"{0}\" is larger than {1} MB. Attach a smaller one, or link to where it lies."),
    /// Readers only read.
    NOT_YOURS("Only who attached a file may remove it. Ask {0}.");

    private final String sentence;

    TalkRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
