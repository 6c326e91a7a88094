/// Scenarios: what could be chosen within money, people and rules, what came out, and which one was adopted.
@NamedInterface
@NullMarked
package org.plumbline.app.portfolio.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
