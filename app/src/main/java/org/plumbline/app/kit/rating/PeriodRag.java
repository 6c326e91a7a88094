package org.plumbline.app.kit.rating;

import org.plumbline.engine.status.Rag;

/// The rating of one period in a strip.
///
/// @param period "May 2026"
public record PeriodRag(String period, Rag rag) {}
