/** The pages where unions write, hand in and keep their receipts, and where HR registers what came another way. */
@NullMarked
package se.vpsamverkan.proposal.web;

import org.jspecify.annotations.NullMarked;
