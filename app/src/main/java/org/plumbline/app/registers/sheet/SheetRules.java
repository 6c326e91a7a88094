package org.plumbline.app.registers.sheet;

import org.plumbline.app.kernel.Rule;

/// What a workbook must keep to.
enum SheetRules implements Rule {
    /// Another kind of file.
    NOT_A_WORKBOOK("This is no workbook that can be read. Send the XLSX file that you exported here."),
    /// A workbook of something else.
    NO_HEADS("The first sheet has no columns \"Key\" and \"Title\". Send a workbook that you exported here."),
    /// Too much at once.
    TOO_MANY_ROWS("The sheet has more than {0} rows. Split it."),
    /// Too much at once.
    TOO_LARGE("The file is larger than {0} MB. Split it."),
    /// What cannot be taken as it is.
    HAS_PROBLEMS("{0} cells cannot be taken as they are. Mend them in the workbook and send it again.");

    private final String sentence;

    SheetRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
