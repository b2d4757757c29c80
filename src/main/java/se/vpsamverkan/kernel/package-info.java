/**
 * What every room of the house shares: typed ids, the one clock, Swedish working days, deadlines, events and
 * refusals. It knows no feature.
 */
@org.jspecify.annotations.NullMarked
package se.vpsamverkan.kernel;
