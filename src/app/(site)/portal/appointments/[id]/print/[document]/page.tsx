import { requirePatient } from '../../../../../(inside)/portal/requirePatient.ts'
import { PrintPage } from '../../../../../print/PrintPage.tsx'

// The same paper under the same name as for those who work here.
export { generateMetadata } from '../../../../../appointments/[id]/print/[document]/page.tsx'

/** A document of the patient's own appointment, to be printed or kept. */
const Page = async ({ params }: { params: Promise<{ id: string; document: string }> }) => {
  await requirePatient()
  const { document, id } = await params
  return <PrintPage back={`/portal/appointments/${id}`} document={document} id={id} />
}

export default Page
