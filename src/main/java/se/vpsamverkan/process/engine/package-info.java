/**
 * How the engine itself is set up: settings, deployment, the guard around expressions and the clock it shares with us.
 * Nothing here knows what a consultation is.
 */
@org.jspecify.annotations.NullMarked
package se.vpsamverkan.process.engine;
