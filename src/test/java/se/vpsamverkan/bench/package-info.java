/** The benchmark and the long tests: how much the product asks of the database, and what it survives. */
@org.jspecify.annotations.NullMarked
package se.vpsamverkan.bench;
