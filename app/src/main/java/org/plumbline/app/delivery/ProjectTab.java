package org.plumbline.app.delivery;

/// A tab that a module adds to the record page of every project, declared as a bean.
///
/// @param label in English, translated when drawn
/// @param suffix what follows `/projects/PRJ-0042` in its address, empty for the first tab
/// @param order its place, lowest first
public record ProjectTab(String label, String suffix, int order) {}
