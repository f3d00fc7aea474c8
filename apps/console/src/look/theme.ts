import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const seal: MantineColorsTuple = ['#fbeae6', '#f5d2cb', '#eaa79b', '#df7a69', '#d5543f', '#cf3c25', '#b0281a', '#951f13', '#7d170c', '#640e05'];

/** Sizes and face of every Mantine part; colours come from tokens.css. */
export const theme = createTheme({
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  headings: { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif", fontWeight: '600' },
  fontSizes: { xs: '12.5px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.55', lg: '1.55', xl: '1.5' },
  defaultRadius: '6px',
  primaryColor: 'seal',
  primaryShade: { light: 6, dark: 4 },
  colors: { seal },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'sm', variant: 'default' } },
    Input: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 300, withinPortal: true } },
    Modal: { defaultProps: { transitionProps: { duration: 150 } } },
  },
});

/** Mantine's own variables, said in the tokens of this house. */
export const variables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--ground)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'inherit',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--sunken)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-2)',
    '--mantine-color-error': 'var(--seal)',
    '--mantine-color-seal-filled': 'var(--seal)',
    '--mantine-color-seal-filled-hover': 'var(--seal-hover)',
    '--mantine-primary-color-contrast': 'var(--on-seal)',
  };
  return { variables: {}, light: shared, dark: shared };
};
