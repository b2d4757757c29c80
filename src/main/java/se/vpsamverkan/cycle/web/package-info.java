/** The pages of the case itself: its plan, its dates, its end. */
@NullMarked
package se.vpsamverkan.cycle.web;

import org.jspecify.annotations.NullMarked;
