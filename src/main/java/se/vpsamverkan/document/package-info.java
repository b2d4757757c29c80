/** VP draft and annexes: versions, hashes, dispatch per document and recipient, receipts and lateness. */
@org.jspecify.annotations.NullMarked
package se.vpsamverkan.document;
