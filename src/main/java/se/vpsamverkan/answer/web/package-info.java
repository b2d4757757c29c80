/** The pages on which the unions' items are distributed, answered and read with their answers. */
@NullMarked
package se.vpsamverkan.answer.web;

import org.jspecify.annotations.NullMarked;
