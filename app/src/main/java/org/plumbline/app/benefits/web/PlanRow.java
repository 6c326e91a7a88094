package org.plumbline.app.benefits.web;

/// One row of the editor of a plan, as typed.
///
/// @param month the first of the period, as 2027-01
public record PlanRow(String month, String quantity, String amount) {}
