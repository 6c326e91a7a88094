/// Pages and addresses of benefits.
@NullMarked
package org.plumbline.app.benefits.web;

import org.jspecify.annotations.NullMarked;
