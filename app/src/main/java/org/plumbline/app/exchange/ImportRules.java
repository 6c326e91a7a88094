package org.plumbline.app.exchange;

import org.plumbline.app.kernel.Rule;

/// What an import must keep to.
public enum ImportRules implements Rule {
    /// Nothing to do.
    NO_FILES("Choose at least one file."),
    /// More than anybody checks.
    TOO_MANY_FILES("These are {0} files; at most {1} are taken in one import. Send them in several."),
    /// Bigger than any plan or table.
    TOO_LARGE("{0} is larger than {1} MB. Split it, or leave out what is not needed."),
    /// The disk or the connection failed.
    NOT_STORED("{0} could not be stored. Try again; if it happens again, tell whoever runs the server."),
    /// The mapping names a field that is not there.
    UNKNOWN_FIELD("\"{0}\" is not a field that a column can mean. Choose one of those listed."),
    /// Only one thing at a time.
    STILL_RUNNING("This import is still running. Wait until it has ended."),
    /// Done is done.
    ALREADY_DONE("This import is done. Start another one for other files."),
    /// A mapping must be JSON.
    NOT_A_MAPPING("The mapping is not understood. Send a JSON object with the field for each header, such as {0}."),
    /// Days of files must be JSON.
    NOT_DAYS_OF_FILES(
            "The days of files are not understood. Send a JSON object with the day for each name, such as {0}."),
    /// A currency has three letters.
    NOT_A_CURRENCY("\"{0}\" is not a currency. Write its three letters, such as EUR."),
    /// A date must be a date.
    NOT_A_DATE("\"{0}\" is not a date. Write it like 2026-04-30."),
    /// The stored file is gone.
    FILE_GONE("{0} is no longer stored. Upload it again.");

    private final String sentence;

    ImportRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
