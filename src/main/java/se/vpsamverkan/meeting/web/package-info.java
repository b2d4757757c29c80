/** The pages of a meeting: invitation, agenda, a new time, and the record kept while it goes on. */
@NullMarked
package se.vpsamverkan.meeting.web;

import org.jspecify.annotations.NullMarked;
