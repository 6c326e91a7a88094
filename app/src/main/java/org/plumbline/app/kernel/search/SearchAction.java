package org.plumbline.app.kernel.search;

import java.util.function.Predicate;
import org.plumbline.app.kernel.Access;

/// Something to do that people find by typing, such as "New risk"; a module declares its own as beans.
///
/// @param label the words it is found by, in English; a text key
/// @param href where it is done
/// @param isFor true for people who may do it
public record SearchAction(String label, String href, Predicate<Access> isFor) {}
