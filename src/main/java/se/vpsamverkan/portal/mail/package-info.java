/** The outbox as pages: every mail, what became of it, sending it again and letting held ones go. */
@NullMarked
package se.vpsamverkan.portal.mail;

import org.jspecify.annotations.NullMarked;
