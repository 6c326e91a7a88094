package org.plumbline.app.office;

/// The steps in which an office is set up, in the order most offices take.
public enum SetupStep {
    DEFINITION("Definition", "What kind of office it is, why it exists, what it does and does not do.", "/definition"),
    ROLES("Roles", "Who works in it, as what, and who answers for what.", "/means"),
    DEPLOYMENT("Deployment", "In which order units take part, and from when.", "/plan"),
    REPORTING("Reporting", "Who reports what to whom, how often.", "/settings"),
    METHODS("Methods", "The way of working that projects follow.", "/services"),
    TRAINING("Training", "Who has to learn what.", "/services"),
    COACHING("Coaching", "How project managers are helped at their work.", "/services"),
    AUDITS("Audits", "Whether the way of working is followed, and does good.", "/services"),
    REPOSITORY("Repository", "Where documents are found and used again.", "/services"),
    METRICS("Metrics", "How the office works, and apart from it how projects fare.", "/value"),
    ASSESSMENTS("Assessments", "Where the organisation stands, and compared with before.", "/assessment"),
    OTHER("Other services", "What else the office offers.", "/services");

    private final String label;
    private final String sentence;
    private final String path;

    SetupStep(String label, String sentence, String path) {
        this.label = label;
        this.sentence = sentence;
        this.path = path;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// What it settles, in English; a text key.
    public String sentence() {
        return sentence;
    }

    /// Where it is done, after the address of the office.
    public String path() {
        return path;
    }

    /// Where a step stands.
    public enum State {
        NOT_STARTED("Not started"),
        IN_PROGRESS("In progress"),
        DONE("Done"),
        LEFT_OUT("Left out");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }
}
