package org.plumbline.app.office;

import static org.plumbline.app.office.SetupStep.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Under which headings the steps of setting up are taken: the same steps, in the order that a framework teaches.
public enum SetupOrder {
    TWELVE_STEPS("Step by step", Map.of(), List.of(List.of(SetupStep.values()))),
    OUTCOMES_FIRST(
            "Outcomes first: outcomes, maturity, approval, continuous improvement",
            Map.of(0, "Outcomes", 1, "Maturity", 2, "Approval", 3, "Continuous improvement"),
            List.of(
                    List.of(DEFINITION, METRICS),
                    List.of(ASSESSMENTS, ROLES),
                    List.of(REPORTING, DEPLOYMENT, METHODS),
                    List.of(TRAINING, COACHING, AUDITS, REPOSITORY, OTHER))),
    ENTERPRISE_WIDE(
            "Enterprise-wide: backing, shared practice, resources, flexibility",
            Map.of(0, "Backing from above", 1, "Shared practice", 2, "Resources used well", 3, "Room to change"),
            List.of(
                    List.of(DEFINITION, ROLES, REPORTING),
                    List.of(METHODS, REPOSITORY, TRAINING),
                    List.of(METRICS, DEPLOYMENT, COACHING),
                    List.of(AUDITS, ASSESSMENTS, OTHER)));

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<Integer, String> headings;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<List<SetupStep>> groups;

    SetupOrder(String label, Map<Integer, String> headings, List<List<SetupStep>> groups) {
        this.label = label;
        this.headings = headings;
        this.groups = groups;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// The steps under their headings, in English; an empty heading where there is one group only.
    public Map<String, List<SetupStep>> groups() {
        var named = new LinkedHashMap<String, List<SetupStep>>();
        for (var i = 0; i < groups.size(); i++) {
            named.put(headings.getOrDefault(i, ""), groups.get(i));
        }
        return named;
    }
}
