package se.vpsamverkan.answer;

import se.vpsamverkan.kernel.DepartmentId;

/**
 * How far a department has come.
 *
 * @param items items distributed to it, in all batches
 * @param left items that need an answer and have none written
 * @param ready its head has handed over and got nothing more since
 */
public record DepartmentProgress(DepartmentId department, int items, int left, boolean ready) {}
