package org.plumbline.app.kernel.view;

import org.plumbline.app.kernel.Rule;

/// What a kept view has to be like.
public enum ViewRules implements Rule {
    /// Without a name it could not be chosen; a long one does not fit the menu.
    NAME_NEEDED("Give the view a name of 1 to 60 characters."),
    /// Two views of one name could not be told apart.
    NAME_TAKEN("Another view of yours is called \"{0}\". Take another name, or remove that view first."),
    /// A menu longer than a screen helps nobody.
    TOO_MANY("{0} views of this list are kept, which is the most. Remove one first.");

    private final String sentence;

    ViewRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
