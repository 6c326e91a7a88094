package org.plumbline.app.reporting.pack;

/// How many projects were rated how in one period; five-step ratings are counted with their colour's worse neighbour.
public record RagCount(String period, int green, int amber, int red, int none) {}
