/** Mail: who is told what when, the outbox that is the evidence of notice, and the reminder ladder. */
@org.jspecify.annotations.NullMarked
package se.vpsamverkan.notification;
