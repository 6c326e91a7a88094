/// Pages and addresses of training.
@NullMarked
package org.plumbline.app.capability.training.web;

import org.jspecify.annotations.NullMarked;
