'use client'

import { Button } from '@mantine/core'

import { useSay } from '../shell/PageFrame.tsx'
import { printWords } from './printWords.ts'

/** Opens the browser's print dialog. */
export const PrintButton = () => (
  <Button onClick={() => window.print()}>{useSay()(printWords.print)}</Button>
)
