/** What every page shares: layout, security, error pages, and the start-up check of the time zone. */
@NullMarked
package se.vpsamverkan.web;

import org.jspecify.annotations.NullMarked;
