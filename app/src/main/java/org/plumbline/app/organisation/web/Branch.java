package org.plumbline.app.organisation.web;

import java.util.List;
import java.util.UUID;

/// A department in the tree with all below it.
///
/// @param people who work there or below
public record Branch(UUID id, String name, int people, List<Branch> below) {
    public Branch {
        below = List.copyOf(below);
    }
}
