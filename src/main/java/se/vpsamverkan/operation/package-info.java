/** What those who run the system need to know of it: whether background work goes on, and figures. Never about whom. */
@NullMarked
package se.vpsamverkan.operation;

import org.jspecify.annotations.NullMarked;
