package org.plumbline.app.delivery;

/// A tab that a module adds to the record page of every programme and portfolio, declared as a bean.
///
/// @param label in English, translated when drawn
/// @param suffix what follows `/programmes/PRG-0001` in its address, empty for the first tab
/// @param order its place, lowest first
public record GroupTab(String label, String suffix, int order) {}
