import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** The teal blue of the product, the same as in the admin panel (src/admin/styles/theme.css). */
const teal: MantineColorsTuple = [
  '#eefafb',
  '#d8f2f5',
  '#b9e7ed',
  '#76cedb',
  '#3bafc2',
  '#16899d',
  '#0b788b',
  '#0a6b7c',
  '#09535f',
  '#0a3f48',
]

export const theme = createTheme({
  colors: { teal },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily: "'Inter Variable', 'Noto Sans Arabic Variable', system-ui, sans-serif",
  headings: { fontFamily: 'inherit', fontWeight: '650' },
  respectReducedMotion: true,
})
