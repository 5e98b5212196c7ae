import type { Language } from '../../../../lib/words.ts'

interface Named<Name> {
  patientName: Name
  patientNameAr: string | null
  doctorName: Name
  doctorNameAr: string | null
}

/** Whose appointment it is and with whom, as the language of the page writes names where they are known so. */
export const namesIn = <Name>(
  language: Language,
  { doctorName, doctorNameAr, patientName, patientNameAr }: Named<Name>,
): { patient: Name | string; doctor: Name | string } =>
  language === 'ar'
    ? { patient: patientNameAr ?? patientName, doctor: doctorNameAr ?? doctorName }
    : { patient: patientName, doctor: doctorName }
