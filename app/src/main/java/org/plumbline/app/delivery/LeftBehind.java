package org.plumbline.app.delivery;

import java.util.List;
import java.util.UUID;

/// What a module knows of that somebody who left has to hand over, declared as a bean.
public interface LeftBehind {
    /// A duty that nobody took over yet.
    ///
    /// @param place what it is about, by name
    /// @param placeKey its key
    /// @param duty what was to be done, in English; a text key
    /// @param page the address of what it is about
    /// @param form the address where somebody else is named
    record Vacancy(String place, String placeKey, String duty, String page, String form) {}

    /// What a person left behind and nobody took over, as far as the reader may see it.
    List<Vacancy> by(UUID personId);
}
