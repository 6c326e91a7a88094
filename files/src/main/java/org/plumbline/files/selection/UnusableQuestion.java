package org.plumbline.files.selection;

import java.util.List;
import org.plumbline.engine.selection.ModelProblem;

/// The file can be read, but what it asks cannot be answered; each problem names key, column and value.
public final class UnusableQuestion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ModelProblem> problems;

    public UnusableQuestion(List<ModelProblem> problems) {
        super(problems.getFirst().words());
        this.problems = List.copyOf(problems);
    }

    public List<ModelProblem> problems() {
        return problems;
    }
}
