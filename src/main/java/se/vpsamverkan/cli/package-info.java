/**
 * The commands of the jar. Nothing but a command's result goes to standard output; exit codes are 0 success, 1 a file
 * changed or unknown ({@code verify}), 2 wrong arguments, 3 bad input.
 */
@NullMarked
package se.vpsamverkan.cli;

import org.jspecify.annotations.NullMarked;
