import { redirect } from 'next/navigation'

/** The panel is the product's front door until the front pages take its place. */
const Page = () => redirect('/admin')

export default Page
