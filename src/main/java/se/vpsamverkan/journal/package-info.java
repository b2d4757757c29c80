/** The append-only, hash-chained record of every act; it knows only domain events. */
@org.jspecify.annotations.NullMarked
package se.vpsamverkan.journal;
