package org.plumbline.app.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How power over people is shared between departments and projects, and with it whose yes counts first when somebody
/// is to work on a project.
public enum OrganisationStructure {
    FUNCTIONAL("Functional", Approver.LINE_MANAGER),
    MATRIX_WEAK("Weak matrix", Approver.LINE_MANAGER, Approver.PROJECT_MANAGER),
    MATRIX_BALANCED("Balanced matrix", Approver.PROJECT_MANAGER, Approver.LINE_MANAGER),
    MATRIX_STRONG("Strong matrix", Approver.PROJECT_MANAGER, Approver.LINE_MANAGER),
    PROJECTIZED("Projectized", Approver.PROJECT_MANAGER),
    COMPOSITE("Composite", Approver.LINE_MANAGER, Approver.PROJECT_MANAGER);

    /// The name of the setting that holds it.
    public static final String SETTING = "organisation.structure";

    /// Who is asked.
    public enum Approver {
        LINE_MANAGER("Line manager"),
        PROJECT_MANAGER("Project manager");

        private final String label;

        Approver(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // copied
    private final List<Approver> path;

    OrganisationStructure(String label, Approver... path) {
        this.label = label;
        this.path = List.of(path);
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// Who has a word, first things first.
    public List<Approver> path() {
        return path;
    }

    /// True where it does not go without their yes; in a strong matrix the line manager is only heard.
    public boolean isAsked(Approver approver) {
        return path.contains(approver) && !(this == MATRIX_STRONG && approver == Approver.LINE_MANAGER);
    }

    /// The structure of a name.
    public static Optional<OrganisationStructure> of(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
