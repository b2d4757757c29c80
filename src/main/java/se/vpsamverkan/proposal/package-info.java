/** What unions hand in: submissions as ordered blocks, registered letters, receipts and late input. */
@org.jspecify.annotations.NullMarked
package se.vpsamverkan.proposal;
