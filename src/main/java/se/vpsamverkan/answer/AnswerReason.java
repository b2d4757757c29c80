package se.vpsamverkan.answer;

/** Why an item got its disposition; an answer may have several (domain.md 7). */
public enum AnswerReason {
    BUDGET_FRAME,
    CITY_POLICY,
    SALARY_PROCESS,
    CITY_CONTRACT,
    LAW,
    MANAGER_RESPONSIBILITY,
    STAFFING_BY_MISSION,
    COMPETENCE_PLAN,
    OTHER
}
