/// Pages and files of surveys.
@NullMarked
package org.plumbline.app.survey.web;

import org.jspecify.annotations.NullMarked;
