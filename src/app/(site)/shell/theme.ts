import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** The teal blue of the product, the same as in the admin panel (src/admin/styles/theme.css). */
const teal: MantineColorsTuple = [
  '#eefafb',
  '#d8f2f5',
  '#b9e7ed',
  '#76cedb',
  '#56bfd0',
  '#16899d',
  '#0b788b',
  '#0a6b7c',
  '#09535f',
  '#0a3f48',
]

/** Greys of light pages; the fifth draws the edges of fields, so it stands out from white. */
const gray: MantineColorsTuple = [
  '#f6f8f9',
  '#edf1f3',
  '#dfe5e8',
  '#d0d8dc',
  '#84929a',
  '#6b7a82',
  '#55636b',
  '#4a575f',
  '#364148',
  '#1b2328',
]

/** Greys of dark pages: text, quiet text, edges, grounds. */
const dark: MantineColorsTuple = [
  '#e8ecee',
  '#c1cbd0',
  '#9fb0b8',
  '#84929a',
  '#64737b',
  '#2c363c',
  '#232c31',
  '#1b2328',
  '#12171a',
  '#0c1114',
]

/** The red of danger: dark enough on white, light enough on black. */
const red: MantineColorsTuple = [
  '#fde8e6',
  '#fbd3cf',
  '#f7aba4',
  '#ffa59e',
  '#f2837a',
  '#d8453c',
  '#c02f28',
  '#a3221d',
  '#861a16',
  '#681410',
]

export const theme = createTheme({
  colors: { teal, gray, dark, red },
  black: '#1b2328',
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily: "'Inter Variable', 'Noto Sans Arabic Variable', system-ui, sans-serif",
  headings: { fontFamily: 'inherit', fontWeight: '650' },
  respectReducedMotion: true,
  // Help stands under its field, so that fields beside each other stand in line.
  components: {
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
    },
  },
})
