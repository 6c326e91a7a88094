package org.plumbline.app.reporting.pack;

import org.plumbline.engine.status.Rag;

/// What a programme or portfolio manager reports in their own words, beside the rating rolled up from the projects.
public record ManagersWords(
        String level, String name, String manager, Rag reported, Rag rolledUp, String rollUpSentence, String words) {}
