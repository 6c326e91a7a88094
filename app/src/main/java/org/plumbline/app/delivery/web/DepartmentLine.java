package org.plumbline.app.delivery.web;

import org.plumbline.app.organisation.DepartmentView;

/// A department in the tree of them.
///
/// @param depth how many departments are above it
/// @param projects it carries itself, of those that may be seen
/// @param people who are in it itself
public record DepartmentLine(DepartmentView department, int depth, int projects, int people) {}
