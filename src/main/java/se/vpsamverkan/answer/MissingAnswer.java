package se.vpsamverkan.answer;

import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.ItemId;

/**
 * An item that needs an answer and has none the unions can read: printed as "ej besvarat".
 *
 * @param department who is to answer; null if HR itself, or nobody yet
 * @param distributed somebody is to answer it
 * @param written an answer is written but has not gone out
 */
public record MissingAnswer(ItemId item, @Nullable DepartmentId department, boolean distributed, boolean written) {}
