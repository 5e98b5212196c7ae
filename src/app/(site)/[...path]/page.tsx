import { notFound } from 'next/navigation'

/** Whatever no other page answers ends here, inside the layout and its language. */
const Page = () => notFound()

export default Page
