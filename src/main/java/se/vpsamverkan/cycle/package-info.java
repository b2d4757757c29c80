/** The case: its versioned time plan, its phases, its watched deadlines and what hinders the decision. */
@org.jspecify.annotations.NullMarked
package se.vpsamverkan.cycle;
