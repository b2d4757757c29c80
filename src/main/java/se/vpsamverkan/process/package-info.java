/** The only room that knows the engine: contracts, delegates, bridge, task door, identity, authorizations, guards. */
@org.jspecify.annotations.NullMarked
package se.vpsamverkan.process;
