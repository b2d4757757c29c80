/** The employer's answers: distribution to departments, drafts, review, approval, one atomic release, supplements. */
@org.jspecify.annotations.NullMarked
package se.vpsamverkan.answer;
