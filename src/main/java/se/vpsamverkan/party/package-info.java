/** Who is who: administrations, departments, unions, persons, their assignments with periods and deputies, and the permission table. */
@org.jspecify.annotations.NullMarked
package se.vpsamverkan.party;
