/** Pages made of several features: the start page, the case, a task, the outbox; and the login that leads to them. */
@NullMarked
package se.vpsamverkan.portal;

import org.jspecify.annotations.NullMarked;
