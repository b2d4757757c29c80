/** Invented people, unions and cases for trying the product out; never in a real installation. */
@NullMarked
package se.vpsamverkan.portal.demo;

import org.jspecify.annotations.NullMarked;
