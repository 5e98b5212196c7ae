/** A patient in one line, told apart from others of the same name by the file number. */
export const sayPatientLine = (patient: { fullName: string; fileNumber: string | null }): string =>
  [patient.fullName, patient.fileNumber].filter(Boolean).join(' · ')
