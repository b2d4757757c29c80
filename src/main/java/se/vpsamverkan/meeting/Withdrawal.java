package se.vpsamverkan.meeting;

/**
 * That a matter dropped out at the meeting. The matter keeps its number, heading and notes in the record.
 *
 * @param sitting the sitting at which it did, from 1
 * @param reason what the minutes say about why; empty if nothing
 */
public record Withdrawal(int sitting, String reason) {}
