package org.plumbline.app.organisation.web;

import java.time.LocalDate;
import java.util.UUID;

/// A deputy as their person sees them.
public record DeputyLine(UUID id, String name, LocalDate from, LocalDate until) {}
