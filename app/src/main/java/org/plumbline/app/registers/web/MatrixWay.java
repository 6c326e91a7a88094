package org.plumbline.app.registers.web;

/// A risk on its way from inherent to residual, in words.
public record MatrixWay(String key, String title, String inherent, String current, String residual) {}
