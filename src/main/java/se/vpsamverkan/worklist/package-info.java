/** Open tasks per group and due date and the record of timers: a projection written by the process package. */
@org.jspecify.annotations.NullMarked
package se.vpsamverkan.worklist;
