/** A sitting's minutes: text, comments, justering, signatures and the stored PDF. */
@org.jspecify.annotations.NullMarked
package se.vpsamverkan.minutes;
