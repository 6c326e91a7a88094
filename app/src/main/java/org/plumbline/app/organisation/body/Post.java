package org.plumbline.app.organisation.body;

/// What a person is in a body.
public enum Post {
    /// Leads the meetings and signs for the body.
    CHAIR("Chair"),
    /// Leads where the chair cannot.
    DEPUTY_CHAIR("Deputy chair"),
    /// Invites, and writes down what was said.
    SECRETARY("Secretary"),
    /// Takes part.
    MEMBER("Member"),
    /// Is heard and does not decide.
    ADVISER("Adviser");

    private final String label;

    Post(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// True where it may lead a meeting.
    public boolean leads() {
        return this == CHAIR || this == DEPUTY_CHAIR;
    }

    /// True where it keeps agenda and minutes.
    public boolean keeps() {
        return leads() || this == SECRETARY;
    }
}
