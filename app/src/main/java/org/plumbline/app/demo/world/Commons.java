package org.plumbline.app.demo.world;

import java.util.Map;

/// What every project's writers share.
///
/// @param bank register entries by kind of project
/// @param words sentences of reports by dimension and rating
record Commons(Calendar calendar, Staff staff, Map<String, Block> bank, Map<String, Block> words) {}
