/** Groups and their sittings: agenda, attendance, statements, positions, outcome, central tracks, carry-over. */
@org.jspecify.annotations.NullMarked
package se.vpsamverkan.meeting;
