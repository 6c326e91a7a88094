package org.plumbline.app.portfolio;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Over which channel somebody hears about a class of work.
///
/// @param work for which class
/// @param audience who hears
/// @param cadence how often, in words
/// @param responsibleId who sees to it; null while nobody does
public record Channel(
        UUID id,
        String name,
        WorkClass work,
        String audience,
        String cadence,
        @Nullable UUID responsibleId) {}
