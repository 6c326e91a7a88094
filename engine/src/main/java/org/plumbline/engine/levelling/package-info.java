/// Resource levelling: starts for the activities of one or many projects, so that links, working times and the
/// capacity of shared resources all hold and the objective is as small as the budget of the search allows.
@NullMarked
package org.plumbline.engine.levelling;

import org.jspecify.annotations.NullMarked;
