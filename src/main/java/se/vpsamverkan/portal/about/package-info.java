/** Pages that explain, open to everybody: help for each role, the words, the accessibility statement. */
@NullMarked
package se.vpsamverkan.portal.about;

import org.jspecify.annotations.NullMarked;
