package org.plumbline.app.assurance.assessment;

import java.util.UUID;

/// What those who moderated agreed on.
///
/// @param value from 0 on
/// @param reason why; empty where it is what most people said
public record Verdict(int value, String reason, UUID madeBy) {}
