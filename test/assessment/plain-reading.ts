/**
 * A second reading of the method's two walks, clause by clause and in the longest possible way, to hold the real one against.
 * Shares nothing with it: no table of phases, no list of milestones, no function.
 */
export type Said = 'met' | 'partial' | 'unmet' | 'unknown' | 'notApplicable';

export interface PlainVerdict {
  documentedPhase: number;
  attainedPhase: number;
  success: string;
  met: number;
  applicable: number;
  inferred: number;
  next: string;
  inferredFrom: Record<string, string>;
  contradictions: string[];
}

export function plainReading(direction: Said, results: Said, demand: Said, innovation: Said, knowledge: Said, ownership: Said): PlainVerdict {
  const inferredFrom: Record<string, string> = {};
  const contradictions: string[] = [];

  // "3.4 met infers the milestones of phases 1 and 2. Inferred are milestones that are unknown or partial;
  // one that is unmet is not, and is reported as a contradiction."
  if (ownership === 'met') {
    if (direction === 'unknown' || direction === 'partial') inferredFrom['1.1'] = '3.4';
    if (results === 'unknown' || results === 'partial') inferredFrom['1.2'] = '3.4';
    if (demand === 'unknown' || demand === 'partial') inferredFrom['1.5'] = '3.4';
    if (innovation === 'unknown' || innovation === 'partial') inferredFrom['2.2'] = '3.4';
    if (knowledge === 'unknown' || knowledge === 'partial') inferredFrom['2.4'] = '3.4';
    if (direction === 'unmet') contradictions.push('1.1 under 3.4');
    if (results === 'unmet') contradictions.push('1.2 under 3.4');
    if (demand === 'unmet') contradictions.push('1.5 under 3.4');
    if (innovation === 'unmet') contradictions.push('2.2 under 3.4');
    if (knowledge === 'unmet') contradictions.push('2.4 under 3.4');
  } else if (innovation === 'met' || knowledge === 'met') {
    // "a phase-2 milestone met shows the programme at work in phase 2, and infers those of phase 1"
    const shownBy = innovation === 'met' ? '2.2' : '2.4';
    if (direction === 'unknown' || direction === 'partial') inferredFrom['1.1'] = shownBy;
    if (results === 'unknown' || results === 'partial') inferredFrom['1.2'] = shownBy;
    if (demand === 'unknown' || demand === 'partial') inferredFrom['1.5'] = shownBy;
    if (direction === 'unmet') contradictions.push(`1.1 under ${shownBy}`);
    if (results === 'unmet') contradictions.push(`1.2 under ${shownBy}`);
    if (demand === 'unmet') contradictions.push(`1.5 under ${shownBy}`);
  }

  // "1 + (all phase-1 milestones met) + (then all phase-2 ones)"; "notApplicable milestones are left out of the count,
  // but a phase is passed only with at least one applicable milestone met or inferred"
  const nothingInPhase1 = direction === 'notApplicable' && results === 'notApplicable' && demand === 'notApplicable';
  const nothingInPhase2 = innovation === 'notApplicable' && knowledge === 'notApplicable';
  const left = (said: Said): boolean => said === 'met' || said === 'notApplicable';

  let documentedPhase = 1;
  if (left(direction) && left(results) && left(demand) && !nothingInPhase1) {
    documentedPhase = 2;
    if (left(innovation) && left(knowledge) && !nothingInPhase2) documentedPhase = 3;
  }

  // "Attained phase = the same count with inferred accepted."
  let attainedPhase = 1;
  if ((left(direction) || '1.1' in inferredFrom) && (left(results) || '1.2' in inferredFrom) && (left(demand) || '1.5' in inferredFrom) && !nothingInPhase1) {
    attainedPhase = 2;
    if ((left(innovation) || '2.2' in inferredFrom) && (left(knowledge) || '2.4' in inferredFrom) && !nothingInPhase2) attainedPhase = 3;
  }

  // "yes when 3.4 is met and every other milestone is met or not applicable; unverified when 3.4 is met, every other is met,
  // inferred or not applicable, and at least one is inferred; else no"
  let success = 'no';
  if (ownership === 'met') {
    if (left(direction) && left(results) && left(demand) && left(innovation) && left(knowledge)) success = 'yes';
    else if (direction !== 'unmet' && results !== 'unmet' && demand !== 'unmet' && innovation !== 'unmet' && knowledge !== 'unmet') success = 'unverified';
  }

  // "Milestones fulfilled = met of applicable, inferred shown apart"
  let met = 0;
  let applicable = 0;
  for (const said of [direction, results, demand, innovation, knowledge, ownership]) {
    if (said === 'met') met = met + 1;
    if (said !== 'notApplicable') applicable = applicable + 1;
  }

  // "the lowest that is neither met, inferred nor not applicable; else the lowest inferred one, as verify; else none"
  let next = 'none';
  if ('2.4' in inferredFrom) next = 'verify 2.4';
  if ('2.2' in inferredFrom) next = 'verify 2.2';
  if ('1.5' in inferredFrom) next = 'verify 1.5';
  if ('1.2' in inferredFrom) next = 'verify 1.2';
  if ('1.1' in inferredFrom) next = 'verify 1.1';
  if (!left(ownership)) next = '3.4';
  if (!left(knowledge) && !('2.4' in inferredFrom)) next = '2.4';
  if (!left(innovation) && !('2.2' in inferredFrom)) next = '2.2';
  if (!left(demand) && !('1.5' in inferredFrom)) next = '1.5';
  if (!left(results) && !('1.2' in inferredFrom)) next = '1.2';
  if (!left(direction) && !('1.1' in inferredFrom)) next = '1.1';

  return { documentedPhase, attainedPhase, success, met, applicable, inferred: Object.keys(inferredFrom).length, next, inferredFrom, contradictions };
}
