package org.plumbline.files.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mpxj.ProjectFile;

/// The other projects of a Primavera export. Its baselines are projects of their own there, and so is whatever a link
/// leads to outside of what was exported; neither is one to import.
final class Companions {
    private Companions() {}

    static List<ProjectFile> of(ProjectFile first, List<ProjectFile> all) {
        var baselines = new HashSet<Integer>();
        for (var project : all) {
            var baseline = project.getProjectProperties().getBaselineProjectUniqueID();
            if (baseline != null) {
                baselines.add(baseline);
            }
        }
        var firstId = id(first);
        boolean areMarked = all.stream().anyMatch(Companions::isExported);
        var found = new ArrayList<ProjectFile>();
        for (var project : all) {
            var id = id(project);
            boolean isItself = id == null || id.equals(firstId);
            boolean isWanted = !areMarked || isExported(project);
            if (!isItself
                    && isWanted
                    && !baselines.contains(id)
                    && !project.getTasks().isEmpty()) {
                found.add(project);
            }
        }
        return found;
    }

    private static boolean isExported(ProjectFile project) {
        return project.getProjectProperties().getExportFlag();
    }

    private static @Nullable Integer id(ProjectFile project) {
        return project.getProjectProperties().getUniqueID();
    }
}
