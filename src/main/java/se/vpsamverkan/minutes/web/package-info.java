/** The pages of minutes: writing, comments, justering, sending out. */
@NullMarked
package se.vpsamverkan.minutes.web;

import org.jspecify.annotations.NullMarked;
