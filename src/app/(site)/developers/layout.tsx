import type { ReactNode } from 'react'

import '../../../admin/styles/chips.css'
import '../(inside)/inside.css'
import './developers.css'

const Layout = ({ children }: { children: ReactNode }) => children

export default Layout
