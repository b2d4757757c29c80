/**
 * Everything in front of and around Camunda Tasklist: who people are, what they may see, which requests get through and
 * what they are answered.
 */
@org.jspecify.annotations.NullMarked
package se.vpsamverkan.process.tasklist;
