package cn.laowu.policy;

/**
 * What became of one candidate.
 *
 * @param candidate the confirmed row
 * @param decision what is paid for it, or why nothing is
 */
public record SettledLine(Candidate candidate, Decision decision) {}
