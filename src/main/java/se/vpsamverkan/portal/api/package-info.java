/** The interface for the case system (/api/v1): reads what a person of the same hat reads, and notes register numbers. */
@NullMarked
package se.vpsamverkan.portal.api;

import org.jspecify.annotations.NullMarked;
