/** {@code replay}: drives a recorded consultation through the real processes under a virtual clock. */
@org.jspecify.annotations.NullMarked
package se.vpsamverkan.cli.replay;
