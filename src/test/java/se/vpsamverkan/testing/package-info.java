/** What tests share: the two databases, the mail server and the annotations that bring them. */
@NullMarked
package se.vpsamverkan.testing;

import org.jspecify.annotations.NullMarked;
