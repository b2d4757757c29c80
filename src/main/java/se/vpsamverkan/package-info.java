/**
 * VP-samverkan: a public employer's consultation with its unions on the yearly plan. One package per feature; this one
 * only starts the application.
 */
@NullMarked
package se.vpsamverkan;

import org.jspecify.annotations.NullMarked;
