/** The pages of VP and annexes: laid ready, sent out, read. */
@NullMarked
package se.vpsamverkan.document.web;

import org.jspecify.annotations.NullMarked;
