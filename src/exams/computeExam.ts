import type { ExamDefinition, ExamValues } from './defineExam.ts'

/** What follows from the values of an exam where the basal events per hour are known already, as on a page. */
export const computeExam = async (
  exam: ExamDefinition,
  values: ExamValues,
  basalAhi: number,
): Promise<ExamValues> =>
  (await exam.compute?.(values, { latestBasalAhi: () => Promise.resolve(basalAhi) })) ?? {}
