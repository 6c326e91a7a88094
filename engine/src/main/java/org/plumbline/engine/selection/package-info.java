/// Which work to do: a portfolio of the highest value within money, people and rules, with its reasons (F24).
@NullMarked
package org.plumbline.engine.selection;

import org.jspecify.annotations.NullMarked;
