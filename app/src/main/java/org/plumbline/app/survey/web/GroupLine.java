package org.plumbline.app.survey.web;

import java.util.List;

/// A question with its figure for all and for each group.
public record GroupLine(String question, String all, List<String> groups) {
    public GroupLine {
        groups = List.copyOf(groups);
    }
}
