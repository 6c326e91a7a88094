package org.plumbline.app.demo.world;

import java.util.List;
import java.util.Map;

/// What every project's writers share.
///
/// @param bank register entries by kind of project
/// @param dependencies lines of what one project gives another
/// @param projectNames by key
/// @param words sentences of reports by dimension and rating
record Commons(
        Calendar calendar,
        Staff staff,
        Map<String, Block> bank,
        Map<String, Block> words,
        List<String> dependencies,
        Map<String, String> projectNames) {}
